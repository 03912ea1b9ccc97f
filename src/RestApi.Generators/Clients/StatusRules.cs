using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>Which statuses a call accepts, and what the others bring.</summary>
/// <param name="Expected">The accepted ones as they are written; none for 200 to 299.</param>
internal sealed record StatusRules(IReadOnlyList<string> Expected, IReadOnlyList<ErrorContent> Errors)
{
    /// <summary>The step on an answer that throws for any status that is not accepted.</summary>
    public string Ensure => Expected.Count == 0 ? "EnsureSuccess()" : $"EnsureStatus({string.Join(", ", Expected)})";

    /// <summary>The pattern of an accepted status.</summary>
    public string Pattern => Expected.Count == 0 ? ">= 200 and <= 299" : string.Join(" or ", Expected);

    /// <summary>Whether an answer is accepted.</summary>
    public string IsAccepted(string local) => Expected.Count == 0 ? local + ".IsSuccess" : $"{local}.StatusCode is {Pattern}";
}
