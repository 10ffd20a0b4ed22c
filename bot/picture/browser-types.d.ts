/** Two types of browsers that the declarations of @resvg/resvg-wasm name, and Node's do not have. */
type RequestInfo = string | Request;
type BufferSource = ArrayBufferView | ArrayBuffer;
