using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>Takes what the rules find in one client, and remembers which calls a reason was given for.</summary>
internal sealed class ClientReport(Action<Diagnostic> report, AnalyzerOptions options, ClassNames names, Compilation compilation)
{
    private readonly HashSet<ClientCall> _explained = [];

    /// <summary>How the generated classes are called in the project.</summary>
    public ClassNames Names => names;

    /// <summary>Whether the generator takes an argument for the text that it is; of two constants of one name it may not know which is meant.</summary>
    public bool Reads(ExpressionSyntax expression, object? value) =>
        value is string text && ConstantAnswers.TextOf(compilation, expression) == text;

    /// <summary>Whether the generator knows the number that an argument is.</summary>
    public bool ReadsNumber(ExpressionSyntax expression) => ConstantAnswers.IsNumber(compilation, expression);

    /// <summary>Whether something was found that leaves the whole client without calls.</summary>
    public bool ExplainsClient { get; set; }

    public void Add(DiagnosticDescriptor rule, Location? location, params object?[] arguments) =>
        report(Diagnostic.Create(rule, location ?? Location.None, arguments));

    public void Add(
        DiagnosticDescriptor rule,
        Location location,
        ImmutableDictionary<string, string?> properties,
        params object?[] arguments
    ) => report(Diagnostic.Create(rule, location, properties, arguments));

    /// <summary>Reports something about one call. An error explains why it has no body.</summary>
    public void Add(ClientCall call, DiagnosticDescriptor rule, Location? location, params object?[] arguments) =>
        Add(call, rule, location, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <inheritdoc cref="Add(ClientCall, DiagnosticDescriptor, Location?, object?[])"/>
    /// <param name="call">The call.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="location">Where; the method's name by default.</param>
    /// <param name="properties">What the fix needs to know.</param>
    /// <param name="arguments">The words of the message.</param>
    public void Add(
        ClientCall call,
        DiagnosticDescriptor rule,
        Location? location,
        ImmutableDictionary<string, string?> properties,
        params object?[] arguments
    )
    {
        if (rule.DefaultSeverity == DiagnosticSeverity.Error)
        {
            _explained.Add(call);
        }

        report(Diagnostic.Create(rule, location ?? call.Location, properties, arguments));
    }

    /// <summary>What the configuration of a file adds to the rules.</summary>
    public RuleOptions Options(SyntaxTree tree) => RuleOptions.Of(options, tree);

    /// <summary>Another analyzer says why this call has no body.</summary>
    public void Explain(ClientCall call) => _explained.Add(call);

    public bool Explains(ClientCall call) => _explained.Contains(call);
}
