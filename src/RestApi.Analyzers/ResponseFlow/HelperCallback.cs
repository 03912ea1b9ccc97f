namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A function that a helper is given, and calls with a response that it made.</summary>
/// <param name="Given">Which of the functions.</param>
/// <param name="State">What is known of the response.</param>
internal sealed record HelperCallback(int Given, ResponseState State);
