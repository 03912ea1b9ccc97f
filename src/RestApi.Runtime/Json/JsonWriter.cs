using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>Writes one value as JSON without reflection; generated for the types that calls use.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="writer">Where the value goes.</param>
/// <param name="value">The value; null is written as <c>null</c>.</param>
public delegate void JsonWriter<in T>(Utf8JsonWriter writer, T value);
