/**
 * What is thrown of an answer that the service did not finish, and said so in its finish reason instead of an error. To be met as
 * one of status 500 is.
 */
export function serviceFailure(finishReason: string): Error {
  return Object.assign(new Error(`The service ended its answer with \`${finishReason}\`.`), {
    code: 'INTERNAL',
    finishReason,
  })
}
