using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>What a variable holds, as far as it matters to requests.</summary>
internal record BuilderValue
{
    public static BuilderValue Unknown { get; } = new();

    public static BuilderValue Null { get; } = new();

    public static BuilderValue True { get; } = new();

    public static BuilderValue False { get; } = new();

    /// <summary>Something other than null.</summary>
    public static BuilderValue Made { get; } = new();

    public static BuilderValue Of(bool value) => value ? True : False;

    // The five above are told apart by their identity.
    public virtual bool Equals(BuilderValue? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A request, by its number.</summary>
internal sealed record RequestValue(int Request) : BuilderValue
{
    public bool Equals(RequestValue? other) => other is not null && Request == other.Request;

    public override int GetHashCode() => Request;
}

/// <summary>What the statements of the builder work on.</summary>
internal enum AmbientKind
{
    /// <summary>Nobody can tell.</summary>
    Unknown,

    /// <summary>A lambda that uses the builder may change it at any time.</summary>
    Shared,

    /// <summary>An action has just begun: there is no client yet.</summary>
    Nothing,

    /// <summary>A client, and no request of it.</summary>
    Client,

    Request,
}

/// <summary>The client or request that the statements of the builder work on.</summary>
/// <param name="Kind">Which of them it is.</param>
/// <param name="Request">The request, if it is one.</param>
/// <param name="Client">The call that made the client, if that is all there is.</param>
/// <param name="Dropped">The request that the new client made unreachable before it was executed.</param>
internal readonly record struct AmbientRequest(AmbientKind Kind, int Request = -1, SyntaxNode? Client = null, SyntaxNode? Dropped = null);
