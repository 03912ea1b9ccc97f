namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A function that a helper is given, and calls with a response.</summary>
/// <param name="Given">Which of the functions.</param>
/// <param name="State">What is known of the response.</param>
/// <param name="Response">Which of the responses that the helper is given; null for one that it made.</param>
internal sealed record HelperCallback(int Given, ResponseState State, int? Response);
