using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>A call that sets a header of a known name.</summary>
/// <param name="Call">The call.</param>
/// <param name="Name">The header.</param>
/// <param name="Value">The text, where it is written in the code.</param>
/// <param name="IsOptional">Whether the value may be null, which sets nothing.</param>
/// <param name="Replaces">Whether the call takes away what was set before.</param>
internal sealed record HeaderCall(SyntaxNode Call, string Name, string? Value, bool IsOptional, bool Replaces);
