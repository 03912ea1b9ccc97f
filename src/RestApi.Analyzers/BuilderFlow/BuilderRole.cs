using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>What a body is to those who call it: whether they may have begun a request for it, or go on with the one it leaves behind.</summary>
internal sealed class BuilderRole
{
    // What a method is called that gets a request ready for its caller.
    private static readonly string[] s_preparing =
    [
        "Add",
        "Auth",
        "Begin",
        "Build",
        "Config",
        "Connect",
        "Create",
        "For",
        "Init",
        "Make",
        "New",
        "Open",
        "Prepare",
        "Set",
        "Start",
        "Use",
        "With",
    ];

    private readonly Func<CancellationToken, bool> _isClosed;
    private bool? _answer;

    private BuilderRole(IMethodSymbol? method, bool beginsAnew, Func<CancellationToken, bool> isClosed)
    {
        Method = method;
        BeginsAnew = beginsAnew;
        _isClosed = isClosed;
    }

    public IMethodSymbol? Method { get; }

    /// <summary>Whether it is an action that nobody calls but the registry: no client or request was made for it.</summary>
    public bool BeginsAnew { get; }

    /// <summary>Whether nobody goes on with the request that it leaves behind. Asked only where it leaves one.</summary>
    public bool IsClosed(CancellationToken token) => _answer ??= _isClosed(token);

    /// <summary>The role of a body that uses no statements of the builder: nobody has anything to do with its requests.</summary>
    public static BuilderRole Alone(IMethodSymbol? method) => new(method, beginsAnew: false, static _ => true);

    public static BuilderRole Of(IMethodSymbol? method, AmbientReach reach, INamedTypeSymbol? runnable, CancellationToken token)
    {
        var isAction = method is { MethodKind: MethodKind.Ordinary } && Marks.HasDerived(method, runnable) && !reach.IsNamed(method, token);
        return new(
            method,
            isAction,
            cancellation =>
                isAction
                || (method is not null && (IsKeptToItself(method) || IsEntryPoint(method) || IsWithoutCaller(method, reach, cancellation)))
        );
    }

    // What an asynchronous method leaves behind is gone when it returns.
    private static bool IsKeptToItself(IMethodSymbol method) => method.IsAsync && !MayBeIterator(method);

    // Between two of its elements the caller goes on.
    private static bool MayBeIterator(IMethodSymbol method) =>
        method.ReturnType.Name is "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator";

    private static bool IsEntryPoint(IMethodSymbol method) => method is { IsStatic: true, Name: "Main" or "<Main>$" };

    private static bool IsWithoutCaller(IMethodSymbol method, AmbientReach reach, CancellationToken token) =>
        method
            is {
                MethodKind: MethodKind.Ordinary,
                IsVirtual: false,
                IsAbstract: false,
                IsOverride: false,
                ExplicitInterfaceImplementations.IsEmpty: true
            }
        && method.DeclaredAccessibility
            is not (Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal)
        && !MayBeIterator(method)
        && !Array.Exists(s_preparing, word => method.Name.StartsWith(word, StringComparison.Ordinal))
        && !method.ContainingType.AllInterfaces.Any(type => type.GetMembers(method.Name).Length > 0)
        && !reach.IsNamed(method, token);
}
