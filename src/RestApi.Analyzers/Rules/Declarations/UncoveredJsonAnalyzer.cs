using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4121: a call reads or writes a type for which there is neither a generated reader nor an entry in a JSON context.</summary>
public sealed class UncoveredJsonAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UncoveredJson,
        title: "Type has no JSON reader",
        messageFormat: "No JSON reader can be generated for '{0}': {1}; {2}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The readers and writers of a client's types are generated from their declarations in the project. Other types need a JsonSerializerContext that lists them, because generated code uses no reflection.",
        helpLinkUri: Rules.HelpLink(RuleIds.UncoveredJson)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { RestClientAttribute: { } marker })
            {
                // Once for all clients, and not at all in a project without one.
                IReadOnlyList<UncoveredJson>? uncovered = null;
                start.RegisterMarkedTypeAction(
                    part =>
                        Analyze(
                            part,
                            marker,
                            () =>
                                LazyInitializer.EnsureInitialized(
                                    ref uncovered,
                                    () => JsonCoverage.Find(part.Compilation, part.Options, part.CancellationToken)
                                )!
                        ),
                    marker
                );
            }
        });
    }

    private static void Analyze(TypePart context, INamedTypeSymbol marker, Func<IReadOnlyList<UncoveredJson>> find)
    {
        var client = context.Syntax;
        if (Marks.Find(context.Type, marker) is not { } attribute || find() is not { Count: > 0 } uncovered)
        {
            return;
        }

        var json = JsonContextSymbol.Of(attribute);
        var key = JsonCoverage.KeyOf(client);
        var types = uncovered.Where(type => type.Client == key).ToDictionary(static type => type.Type, StringComparer.Ordinal);
        if (types.Count == 0)
        {
            return;
        }

        foreach (var method in client.Members.OfType<MethodDeclarationSyntax>().Where(static method => method.AttributeLists.Count > 0))
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (var type in method.DescendantNodes().OfType<TypeSyntax>())
            {
                var text = JsonCoverage.TextOf(type);
                if (types.TryGetValue(text, out var problem) && found.Add(text) && NextStep(type, json, context) is { } next)
                {
                    context.Report(Diagnostic.Create(Rule, type.GetLocation(), text, problem.Problem, next));
                }
            }
        }
    }

    /// <summary>What to do about a type; null where the context knows it.</summary>
    private static string? NextStep(TypeSyntax type, JsonContextSymbol? json, TypePart context)
    {
        var symbol = context.Model.GetTypeInfo(type, context.CancellationToken).Type;
        if (symbol is not null && HasTypeParameter(symbol))
        {
            // A context is asked at run time for whatever the type stands for then.
            return json is null ? "give [RestClient] a JsonContext that lists every type it stands for" : null;
        }

        // A context also knows what the types that it lists hold, which syntax need not show.
        return json is not null && symbol is not null && json.Reaches(symbol, context.CancellationToken)
            ? null
            : $"list it with [JsonSerializable] in {json?.Name ?? "a JsonSerializerContext"}";
    }

    private static bool HasTypeParameter(ITypeSymbol type) =>
        type switch
        {
            ITypeParameterSymbol => true,
            IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
            INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter),
            _ => false,
        };
}
