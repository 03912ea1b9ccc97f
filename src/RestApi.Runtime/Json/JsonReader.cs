using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>Reads one value from JSON without reflection; generated for the types that calls use.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="reader">Stands on the first token of the value, and on its last one afterwards.</param>
/// <returns>The value; null for the JSON <c>null</c>.</returns>
/// <exception cref="JsonException">The JSON is no such value.</exception>
public delegate T? JsonReader<T>(ref Utf8JsonReader reader);
