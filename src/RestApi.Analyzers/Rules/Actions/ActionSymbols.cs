using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The types that the head of an action may name, looked up once per compilation.</summary>
internal sealed class ActionSymbols
{
    private const string Server = "Comind.Api.Server.";

    private ActionSymbols(Compilation compilation, INamedTypeSymbol runnable)
    {
        Runnable = runnable;
        Entity = compilation.GetTypeByMetadataName(Server + "Entity");
        ValidationMessage = compilation.GetTypeByMetadataName(Server + "ValidationMessage");
        ScriptContext = compilation.GetTypeByMetadataName(Server + "ScriptContext");
        ScriptTaskContext = compilation.GetTypeByMetadataName(Server + "ScriptTaskContext");
        ValidationScriptContext = compilation.GetTypeByMetadataName(Server + "ValidationScriptContext");
        Task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        TaskOfResult = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        CancellationToken = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        JsonSerializerContext = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializerContext");
    }

    /// <summary>The base of <c>[Action]</c> and its siblings.</summary>
    public INamedTypeSymbol Runnable { get; }

    public INamedTypeSymbol? Entity { get; }

    public INamedTypeSymbol? ValidationMessage { get; }

    public INamedTypeSymbol? ScriptContext { get; }

    public INamedTypeSymbol? ScriptTaskContext { get; }

    public INamedTypeSymbol? ValidationScriptContext { get; }

    public INamedTypeSymbol? Task { get; }

    public INamedTypeSymbol? TaskOfResult { get; }

    public INamedTypeSymbol? CancellationToken { get; }

    public INamedTypeSymbol? JsonSerializerContext { get; }

    /// <summary>Null in a project without the runtime.</summary>
    public static ActionSymbols? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Server + "RunnableAttribute") is { } runnable ? new(compilation, runnable) : null;

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
