using System;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The types that the head of an action may name, looked up once per compilation.</summary>
internal sealed class ActionSymbols
{
    private const string Server = "Comind.Api.Server.";

    // Looked for in all references, so only where an action is.
    private readonly Lazy<INamedTypeSymbol?> _task;
    private readonly Lazy<INamedTypeSymbol?> _taskOfResult;
    private readonly Lazy<INamedTypeSymbol?> _cancellationToken;
    private readonly Lazy<INamedTypeSymbol?> _jsonSerializerContext;

    private ActionSymbols(Compilation compilation, KnownSymbols known, INamedTypeSymbol runnable)
    {
        var runtime = runnable.ContainingAssembly;
        Runnable = runnable;
        Entity = known.Entity;
        ValidationMessage = runtime.GetTypeByMetadataName(Server + "ValidationMessage");
        ScriptContext = known.ScriptContext;
        ScriptTaskContext = known.ScriptTaskContext;
        ValidationScriptContext = runtime.GetTypeByMetadataName(Server + "ValidationScriptContext");
        _task = new(() => compilation.GetTypeByMetadataName("System.Threading.Tasks.Task"));
        _taskOfResult = new(() => compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1"));
        _cancellationToken = new(() => compilation.GetTypeByMetadataName("System.Threading.CancellationToken"));
        _jsonSerializerContext = new(() => compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializerContext"));
    }

    /// <summary>The base of <c>[Action]</c> and its siblings.</summary>
    public INamedTypeSymbol Runnable { get; }

    public INamedTypeSymbol? Entity { get; }

    public INamedTypeSymbol? ValidationMessage { get; }

    public INamedTypeSymbol? ScriptContext { get; }

    public INamedTypeSymbol? ScriptTaskContext { get; }

    public INamedTypeSymbol? ValidationScriptContext { get; }

    public INamedTypeSymbol? Task => _task.Value;

    public INamedTypeSymbol? TaskOfResult => _taskOfResult.Value;

    public INamedTypeSymbol? CancellationToken => _cancellationToken.Value;

    public INamedTypeSymbol? JsonSerializerContext => _jsonSerializerContext.Value;

    /// <summary>Null in a project without the runtime.</summary>
    public static ActionSymbols? TryCreate(Compilation compilation) =>
        KnownSymbols.TryCreate(compilation) is { RunnableAttribute: { } runnable } known ? new(compilation, known, runnable) : null;

    /// <summary>What a kind learns through its first parameter, or null.</summary>
    public INamedTypeSymbol? ContextOf(string kind) =>
        kind switch
        {
            DeclaredAction.ScriptService => ScriptContext,
            DeclaredAction.ScriptTask => ScriptTaskContext,
            DeclaredAction.ValidationScript => ValidationScriptContext,
            _ => null,
        };

    public bool IsContext(ITypeSymbol type) => Is(type, ScriptContext) || Is(type, ScriptTaskContext) || Is(type, ValidationScriptContext);

    public bool IsRecord(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, Entity))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Is(ITypeSymbol type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known);
}
