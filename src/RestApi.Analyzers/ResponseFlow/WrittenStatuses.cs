using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Reads the statuses in a list or set that is written out: <c>[200, 201]</c>, in place or behind a name that holds nothing else.</summary>
internal sealed class WrittenStatuses(SourceModels models)
{
    // Names that stand for names.
    private const int MostSteps = 8;

    /// <summary>The statuses; null when some of them cannot be known.</summary>
    public StatusSet? Of(SyntaxNode set) => set is ExpressionSyntax expression ? Of(expression, MostSteps) : null;

    private StatusSet? Of(ExpressionSyntax set, int steps) =>
        steps == 0
            ? null
            : set switch
            {
                ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression, steps - 1),
                CastExpressionSyntax cast => Of(cast.Expression, steps - 1),
                ArrayCreationExpressionSyntax { Initializer: { } items } => Constants(items.Expressions),
                ImplicitArrayCreationExpressionSyntax { Initializer: { } items } => Constants(items.Expressions),
                StackAllocArrayCreationExpressionSyntax { Initializer: { } items } => Constants(items.Expressions),
                ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } items } => Constants(items.Expressions),
                BaseObjectCreationExpressionSyntax { Initializer: { } items } => Constants(items.Expressions),
                BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only, ..] } => Of(only.Expression, steps - 1),
                CollectionExpressionSyntax collection => OfElements(collection, steps),
                InvocationExpressionSyntax call => OfCall(call, steps),
                IdentifierNameSyntax or MemberAccessExpressionSyntax => OfName(set, steps),
                _ => null,
            };

    private StatusSet? OfElements(CollectionExpressionSyntax collection, int steps)
    {
        var whole = StatusSet.None;
        foreach (var element in collection.Elements)
        {
            var part = element switch
            {
                ExpressionElementSyntax item => Constants([item.Expression]),
                SpreadElementSyntax spread => Of(spread.Expression, steps - 1),
                _ => null,
            };
            if (part is null)
            {
                return null;
            }

            whole |= part.Value;
        }

        return whole;
    }

    private StatusSet? OfCall(InvocationExpressionSyntax call, int steps)
    {
        var arguments = call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        return call.Expression is not MemberAccessExpressionSyntax access
            ? null
            : access.Name.Identifier.ValueText switch
            {
                "Range" when arguments.Count == 2 && Constant(arguments[0]) is { } first && Constant(arguments[1]) is { } count =>
                    StatusSet.Where(status => status >= first && status < first + count),
                "Create" or "CreateRange" or "Of" when arguments.Count > 0 => Constants(arguments)
                    ?? (arguments.Count == 1 ? Of(arguments[0], steps - 1) : null),
                "ToArray"
                or "ToList"
                or "ToHashSet"
                or "ToFrozenSet"
                or "ToImmutableArray"
                or "ToImmutableHashSet"
                or "ToImmutableList"
                or "AsEnumerable"
                or "AsReadOnly"
                or "AsSpan" => Of(access.Expression, steps - 1),
                _ => null,
            };
    }

    private StatusSet? OfName(ExpressionSyntax name, int steps)
    {
        var symbol = models.For(name.SyntaxTree)?.GetSymbolInfo(name).Symbol;
        var isFixed = symbol switch
        {
            IFieldSymbol field => field.IsReadOnly,
            IPropertySymbol property => property.SetMethod is null,
            ILocalSymbol local => !IsChanged(local, name),
            _ => false,
        };
        if (!isFixed || symbol is not { DeclaringSyntaxReferences: [var declaration] })
        {
            return null;
        }

        var value = declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        return value is null ? null : Of(value, steps - 1);
    }

    /// <summary>Whether a local is assigned again, or something is added to what it holds.</summary>
    private static bool IsChanged(ILocalSymbol local, SyntaxNode use)
    {
        var body = use.Ancestors().LastOrDefault(static node => node is BlockSyntax) ?? use;
        return body.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name)
            .Any(static name =>
                name.Parent switch
                {
                    AssignmentExpressionSyntax assignment => assignment.Left == name,
                    ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax } => true,
                    MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "Remove" or "Clear" or "AddRange" } => true,
                    ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
                    _ => false,
                }
            );
    }

    private StatusSet? Constants(IEnumerable<ExpressionSyntax> items)
    {
        var statuses = items.Select(Constant).ToList();
        return statuses.Contains(null) ? null : StatusSet.Where(status => statuses.Contains(status));
    }

    private int? Constant(ExpressionSyntax expression) => models.For(expression.SyntaxTree)?.GetConstantValue(expression).Value as int?;
}
