using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>What a rule registers for one compilation, collected over all rules and registered once.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">Its files and options.</param>
/// <param name="cancellationToken">Ends the analysis.</param>
internal sealed class PartStart(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    : CompilationStartAnalysisContext(compilation, options, cancellationToken)
{
    private static readonly ImmutableArray<bool> s_any = ImmutableArray.Create(true);

    private readonly Listeners<OperationKind, OperationAnalysisContext> _operations = new();
    private readonly Dictionary<OperationKind, CallListeners> _calls = [];
    private readonly Listeners<SyntaxKind, SyntaxNodeAnalysisContext> _nodes = new();
    private readonly Listeners<bool, SemanticModelAnalysisContext> _models = new();
    private readonly Listeners<bool, AdditionalFileAnalysisContext> _files = new();
    private PropertyListeners? _properties;
    private DeclarationListeners? _declarations;
    private MarkedTypes? _types;

    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
        _operations.Add(action, operationKinds);

    /// <inheritdoc cref="MemberActions.RegisterCallAction"/>
    public void RegisterCallAction(Action<OperationAnalysisContext> action, Func<IMethodSymbol, bool> matters, OperationKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (!_calls.TryGetValue(kind, out var listeners))
            {
                _calls.Add(kind, listeners = new());
                _operations.Add(listeners.Hear, ImmutableArray.Create(kind));
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
            _operations.Add(_properties.Hear, ImmutableArray.Create(OperationKind.PropertyReference));
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
            _models.Add(_declarations.Hear, s_any);
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
    ) => _nodes.Add(action, syntaxKinds is ImmutableArray<SyntaxKind> kinds ? kinds : throw Refusal());

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => throw Refusal();

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => _files.Add(action, s_any);

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Refusal();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        throw Refusal();

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw Refusal();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => _models.Add(action, s_any);

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Refusal();

    /// <summary>Registers one action for each kind that any rule asked for.</summary>
    public void Register(CompilationStartAnalysisContext context)
    {
        _operations.Register((action, kind) => context.RegisterOperationAction(action, kind));
        _nodes.Register((action, kind) => context.RegisterSyntaxNodeAction(action, kind));
        _models.Register((action, _) => context.RegisterSemanticModelAction(action));
        _files.Register((action, _) => context.RegisterAdditionalFileAction(action));
    }

    private static NotSupportedException Refusal() =>
        new($"Give {nameof(PartStart)} a list for this kind of action first, or the rule its own [DiagnosticAnalyzer].");
}
