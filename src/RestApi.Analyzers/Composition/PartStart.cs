using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>What the rules of one compilation want to hear of, and how they do.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">Its files and options.</param>
internal sealed class PartStart(Compilation compilation, AnalyzerOptions options)
    : CompilationStartAnalysisContext(compilation, options, CancellationToken.None)
{
    private readonly Listeners<OperationAnalysisContext> _operations = new(HeardKinds.OperationPlaces);
    private readonly Dictionary<OperationKind, CallListeners> _calls = [];
    private readonly Listeners<SyntaxNodeAnalysisContext> _nodes = new(HeardKinds.NodePlaces);
    private readonly List<Action<SemanticModelAnalysisContext>> _models = [];
    private readonly List<Action<AdditionalFileAnalysisContext>> _files = [];
    private PropertyListeners? _properties;
    private DeclarationListeners? _declarations;
    private MarkedTypes? _types;

    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds)
    {
        foreach (var kind in operationKinds)
        {
            _operations.Add(action, (int)kind);
        }
    }

    /// <inheritdoc cref="MemberActions.RegisterCallAction"/>
    public void RegisterCallAction(Action<OperationAnalysisContext> action, Func<IMethodSymbol, bool> matters, OperationKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (!_calls.TryGetValue(kind, out var listeners))
            {
                _calls.Add(kind, listeners = new());
                _operations.Add(listeners.Hear, (int)kind);
            }

            listeners.Add(matters, action);
        }
    }

    /// <inheritdoc cref="MemberActions.RegisterPropertyAction"/>
    public void RegisterPropertyAction(Action<OperationAnalysisContext> action, string[] names)
    {
        if (_properties is null)
        {
            _properties = new();
            _operations.Add(_properties.Hear, (int)OperationKind.PropertyReference);
        }

        _properties.Add(action, names);
    }

    /// <inheritdoc cref="MemberActions.RegisterDeclarationAction"/>
    public void RegisterDeclarationAction(
        Action<DeclarationContext> action,
        Func<MemberDeclarationSyntax, bool> matters,
        SyntaxKind[] kinds
    )
    {
        if (_declarations is null)
        {
            _declarations = new();
            _models.Add(_declarations.Hear);
        }

        _declarations.Add(action, matters, kinds);
    }

    /// <inheritdoc cref="TypeActions.RegisterMarkedTypeAction"/>
    public void RegisterMarkedTypeAction(Action<TypePart> action, INamedTypeSymbol mark)
    {
        if (_types is null)
        {
            _types = new();
            RegisterDeclarationAction(_types.Hear, ForeignAttributes.MayLeaveOurs, TypePart.Kinds);
        }

        _types.Add(mark, action);
    }

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
        throw Refusal();

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action,
        ImmutableArray<TLanguageKindEnum> syntaxKinds
    )
    {
        foreach (var kind in syntaxKinds is ImmutableArray<SyntaxKind> kinds ? kinds : throw Refusal())
        {
            _nodes.Add(action, (int)kind);
        }
    }

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => throw Refusal();

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => _files.Add(action);

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Refusal();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        throw Refusal();

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw Refusal();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => _models.Add(action);

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Refusal();

    /// <summary>Hands an operation on to the rules that asked for its kind.</summary>
    public void Hear(in OperationAnalysisContext operation) => _operations.Hear(operation, (int)operation.Operation.Kind);

    /// <summary>Hands a node on to the rules that asked for its kind.</summary>
    public void Hear(in SyntaxNodeAnalysisContext node) => _nodes.Hear(node, node.Node.RawKind);

    /// <summary>Hands a file of the project on.</summary>
    public void Hear(SemanticModelAnalysisContext file) => _models.ForEach(action => action(file));

    /// <summary>Hands a file beside the project on, such as a script.</summary>
    public void Hear(AdditionalFileAnalysisContext file) => _files.ForEach(action => action(file));

    private static NotSupportedException Refusal() =>
        new($"Give {nameof(PartStart)} a list for this kind of action first, or the rule its own [DiagnosticAnalyzer].");
}
