/** One thing that is wrong with a body: where (`components[0].content`, empty for the whole body) and what. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

/**
 * A refusal as Discord's API words it: an HTTP status, a JSON error code and, for a wrong body, what is wrong where.
 * Source of the codes: Discord's API reference, "Opcodes and Status Codes".
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  /** The body of the HTTP response. */
  toBody(): { message: string; code: number; errors?: FormErrors } {
    const body = { message: this.message, code: this.code };
    return this.problems.length === 0 ? body : { ...body, errors: formErrors(this.problems) };
  }
}

/** Discord's nested form of errors: a key for each step of the path, `_errors` at its end. */
export interface FormErrors {
  [key: string]: FormErrors | { code: string; message: string }[];
}

/** Puts a list of problems into Discord's nested form: a step of a path is a key, and so is an index. */
function formErrors(problems: readonly Problem[]): FormErrors {
  const root: FormErrors = {};
  for (const { path, problem } of problems) {
    let node = root;
    for (const key of path.split(/[.[\]]+/).filter((step) => step !== '')) {
      const next = node[key];
      if (next === undefined || Array.isArray(next)) {
        const made: FormErrors = {};
        node[key] = made;
        node = made;
      } else {
        node = next;
      }
    }
    const known = node['_errors'];
    const errors = Array.isArray(known) ? known : [];
    errors.push({ code: 'BASE_TYPE_BAD', message: problem });
    node['_errors'] = errors;
  }
  return root;
}

/** Every refusal that the sandbox knows, by name. */
export const refuse = {
  unauthorised: () => new ApiError(401, 0, '401: Unauthorized'),
  noRoute: () => new ApiError(404, 0, '404: Not Found'),
  wrongMethod: () => new ApiError(405, 0, '405: Method Not Allowed'),
  serverError: () => new ApiError(500, 0, '500: Internal Server Error'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  tooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new ApiError(400, 40094, 'This interaction has reached the maximum number of follow-up messages.'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  notYourMessage: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  cannotMessageUser: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  notForThisChannel: () => new ApiError(400, 50024, 'Cannot execute action on this channel type'),
  expiredToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  wrongForm: (problems: readonly Problem[]) => new ApiError(400, 50035, 'Invalid Form Body', problems),
  threadArchived: () => new ApiError(400, 50083, 'Thread is archived'),
  notJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
  threadExists: () => new ApiError(400, 160004, 'A thread has already been created for this message'),
} as const;
