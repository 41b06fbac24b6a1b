/**
 * What is done about a failure: thrown on; tried again later; the same, from the second in a row on with another model; the
 * same with a longer deadline; taken as a finding of the provider.
 */
export type ErrorClass = 'final' | 'retry' | 'other-model' | 'longer-deadline' | 'repetition'

export interface BackendErrorRow {
  /** Absent: no answer came, and so no status. */
  readonly status?: number
  readonly name: string
  readonly sort: ErrorClass
}

/**
 * Errors of services; the first row of a status holds for those that have no name here. Names in capitals, and remedies: Gemini API
 * troubleshooting guide; the same statuses are usual elsewhere. 408 and 502: RFC 9110. 409 and all of 500 and more are tried again by
 * openai 7.59.0 and @anthropic-ai/sdk 1.14.0 as well. `..._error`: types of @anthropic-ai/sdk 1.14.0. `...Exception`: schemas of
 * @aws-sdk/client-bedrock-runtime 3.1164.0. `insufficient_quota`: @ai-sdk/openai 4.0.118. 2026-11-30.
 */
export const BACKEND_ERRORS: readonly BackendErrorRow[] = [
  { status: 400, name: 'INVALID_ARGUMENT', sort: 'final' },
  { status: 400, name: 'FAILED_PRECONDITION', sort: 'final' },
  { status: 401, name: 'UNAUTHENTICATED', sort: 'final' },
  { status: 402, name: 'billing_error', sort: 'final' },
  { status: 403, name: 'PERMISSION_DENIED', sort: 'final' },
  { status: 404, name: 'NOT_FOUND', sort: 'final' },
  { status: 408, name: 'REQUEST_TIMEOUT', sort: 'retry' },
  { status: 408, name: 'ModelTimeoutException', sort: 'longer-deadline' },
  { status: 409, name: 'conflict_error', sort: 'retry' },
  { status: 424, name: 'ModelErrorException', sort: 'other-model' },
  { status: 424, name: 'ModelStreamErrorException', sort: 'other-model' },
  { status: 429, name: 'RESOURCE_EXHAUSTED', sort: 'retry' },
  { status: 429, name: 'rate_limit_error', sort: 'retry' },
  { status: 429, name: 'rate_limit_exceeded', sort: 'retry' },
  { status: 429, name: 'ThrottlingException', sort: 'retry' },
  { status: 429, name: 'ModelNotReadyException', sort: 'retry' },
  { status: 429, name: 'insufficient_quota', sort: 'final' },
  { status: 500, name: 'INTERNAL', sort: 'other-model' },
  { status: 500, name: 'api_error', sort: 'other-model' },
  { status: 500, name: 'server_error', sort: 'other-model' },
  { status: 500, name: 'InternalServerException', sort: 'other-model' },
  { status: 502, name: 'BAD_GATEWAY', sort: 'other-model' },
  { status: 503, name: 'UNAVAILABLE', sort: 'other-model' },
  { status: 503, name: 'ServiceUnavailableException', sort: 'other-model' },
  { status: 504, name: 'DEADLINE_EXCEEDED', sort: 'longer-deadline' },
  { status: 504, name: 'timeout_error', sort: 'longer-deadline' },
  { status: 529, name: 'overloaded_error', sort: 'other-model' },
  // of `AbortSignal.timeout`, and of the SDKs of OpenAI and Anthropic
  { name: 'TimeoutError', sort: 'longer-deadline' },
  { name: 'APIConnectionTimeoutError', sort: 'longer-deadline' },
]

/** Connections that broke. Names of Node and of undici. */
export const NETWORK_ERRORS: readonly string[] = [
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EPIPE',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ERR_STREAM_PREMATURE_CLOSE',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]

/**
 * What servers say that stop a model which repeats itself, whatever the status: LiteLLM (`REPEATED_STREAMING_CHUNK_LIMIT`)
 * and ollama (`tokenRepeat`). Both compare whole chunks only.
 */
export const REPETITION_MESSAGES: readonly RegExp[] = [/repeating the same chunk/i, /token repeat limit reached/i]
