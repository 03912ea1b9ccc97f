using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>Where a request was executed, and whether that call then threw.</summary>
internal sealed record Execution(SyntaxNode Call, bool Threw);

/// <summary>What became of the body of a request.</summary>
internal enum BodyKind
{
    None,

    /// <summary>Fields, which are a form alone and parts next to a file.</summary>
    Form,

    /// <summary>A form with files.</summary>
    Parts,

    /// <summary>JSON, XML, a text or a file that is the whole body.</summary>
    Whole,
}

/// <summary>What is known of one request at a point of the program. Immutable.</summary>
internal sealed record RequestFacts
{
    private static readonly ImmutableDictionary<string, HeaderCall> s_noHeaders = ImmutableDictionary.Create<string, HeaderCall>(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether it was made elsewhere: a parameter, a field, what a helper returned or left behind.</summary>
    public bool IsGiven { get; init; }

    /// <summary>The HTTP method, in capitals, where it is written as a constant.</summary>
    public string? Method { get; init; }

    public Execution? Executed { get; init; }

    public BodyKind Body { get; init; }

    /// <summary>The call that gave it the body.</summary>
    public SyntaxNode? BodyCall { get; init; }

    /// <summary>Which calls set which header on every path.</summary>
    public ImmutableDictionary<string, HeaderCall> Headers { get; init; } = s_noHeaders;

    /// <summary>Which calls configured it on every path, of a request that the caller may have left behind.</summary>
    public ImmutableHashSet<SyntaxNode> Configured { get; init; } = ImmutableHashSet<SyntaxNode>.Empty;

    /// <summary>Whether two paths did the same with it, as far as paths are kept apart for that.</summary>
    public bool IsAlike(RequestFacts other) =>
        IsGiven == other.IsGiven && Equals(Executed, other.Executed) && Body == other.Body && BodyCall == other.BodyCall;

    /// <summary>What two alike paths both did.</summary>
    public RequestFacts Both(RequestFacts other) =>
        this with
        {
            Headers = Headers
                .Where(pair => other.Headers.TryGetValue(pair.Key, out var call) && call.Equals(pair.Value))
                .ToImmutableDictionary(StringComparer.OrdinalIgnoreCase),
            Configured = Configured.Intersect(other.Configured),
        };

    /// <summary>How much is known that a further path could take away.</summary>
    public int Weight => Headers.Count + Configured.Count;
}
