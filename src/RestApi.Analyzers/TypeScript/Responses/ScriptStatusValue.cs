using Comind.Api.Analyzers.ResponseFlow;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>The status of a response, or its first digits.</summary>
/// <param name="Response">The response.</param>
/// <param name="Divisor">What the status was divided by: 1, or 100 for its class.</param>
internal sealed record ScriptStatusValue(int Response, int Divisor) : FlowValue;
