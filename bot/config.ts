/** The environment, read once at start through one schema. */
import { z } from 'zod';

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be an id of 17 to 20 digits');

/** Drops what discord.js adds by itself: a trailing slash and the version. */
function apiAddress(value: string): string {
  return value.replace(/\/+$/, '').replace(/\/v\d+$/, '');
}

/** Every variable that the bot reads. An empty one counts as not set. `.env.example` says what each is for. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'must be the bot’s token, without spaces').optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform(apiAddress)
    .default('https://discord.com/api'),
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'must be a whole number from 0 to 65535' })
    .default(8787),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
  MODE: z.enum(['gateway'], { error: 'must be gateway' }).default('gateway'),
  REPORT_CHANNEL_ID: snowflake.optional(),
});

/** What the environment says, checked, with defaults filled in. */
export type Config = z.infer<typeof environmentSchema>;

/** The environment, or every problem with it, each a sentence that names the variable and never its value. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the environment.
 *
 * @example readConfig({ PORT: 'eighty' })
 * // { ok: false, problems: ['PORT must be a whole number from 0 to 65535'] }
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (parsed.success) return { ok: true, config: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
  };
}
