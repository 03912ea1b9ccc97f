using System;
using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>The steps on the builder that parameters become, as C#.</summary>
internal sealed class RequestSteps
{
    /// <summary>Steps of the path before the request is made.</summary>
    public List<string> Path { get; } = [];

    public List<string> Segments { get; } = [];

    public List<string> Query { get; } = [];

    public List<string> Headers { get; } = [];

    public List<string> Body { get; } = [];

    /// <summary>Steps that a value decides about: what stands in front of each, such as <c>if (file is not null)</c>.</summary>
    public List<(string Condition, string Step)> Late { get; } = [];

    /// <summary>Names of headers that parameters bring, as texts.</summary>
    public HashSet<string> HeaderNames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameter that is the whole URL, or null.</summary>
    public string? Url { get; set; }

    /// <summary>Whether a parameter brings the idempotency key.</summary>
    public bool HasKey { get; set; }

    /// <summary>Whether the body can be read only once.</summary>
    public bool HasStream { get; set; }

    public bool HasBody => Body.Count > 0 || Late.Count > 0;
}
