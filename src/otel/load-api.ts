/**
 * The API of OpenTelemetry, which is an optional peer: it is loaded when somebody wants to record, not before.
 *
 * @throws {Error} that names the package, if it is not installed.
 */
export async function loadApi(): Promise<typeof import('@opentelemetry/api')> {
  try {
    return await import('@opentelemetry/api')
  } catch (cause) {
    throw new Error(
      'Cannot load the package `@opentelemetry/api`, which `unstutter/otel` needs: npm install @opentelemetry/api',
      { cause },
    )
  }
}
