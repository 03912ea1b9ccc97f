using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>The names that a tuple gets from where it goes, by syntax wherever that says it.</summary>
internal static class TupleNames
{
    /// <summary>The name of an element: of the declared type, or of the variable that a deconstruction puts it into.</summary>
    public static string? At(TupleExpressionSyntax tuple, int index)
    {
        var value = Choice(tuple);
        foreach (var ancestor in tuple.Ancestors())
        {
            switch (ancestor)
            {
                // ["crm"] = (user, password) in a dictionary, whose type has the names
                case AssignmentExpressionSyntax { Left: not ImplicitElementAccessSyntax } assignment when assignment.Right == value:
                    return TargetOf(assignment.Left, index);
                case VariableDeclarationSyntax declaration:
                    return InType(declaration.Type, tuple, index);
                case PropertyDeclarationSyntax property:
                    return InType(property.Type, tuple, index);
                case MethodDeclarationSyntax method:
                    return InType(method.ReturnType, tuple, index);
                case LocalFunctionStatementSyntax function:
                    return InType(function.ReturnType, tuple, index);
                case ObjectCreationExpressionSyntax creation when InType(creation.Type, tuple, index) is { } name:
                    return name;
                case ArgumentSyntax or AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>What an argument that is a tuple holds, by the names of the elements of its parameter.</summary>
    public static IReadOnlyList<NamedValue> OfParameter(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node is TupleExpressionSyntax { Parent: ArgumentSyntax, Arguments: var written } tuple
        && written.Any(static element => element.Expression.IsKind(SyntaxKind.StringLiteralExpression))
        && model.GetTypeInfo(tuple, cancellationToken).ConvertedType is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements }
        && elements.Length == written.Count
            ?
            [
                .. written
                    .Select((element, index) => new NamedValue(elements[index].Name, element.Expression))
                    .Where(static value => NamedCredentials.IsName(value.Name) && NamedValue.HoldsText(value.Value)),
            ]
            : [];

    // The whole of isTest ? ("a", "b") : ("c", "d").
    private static SyntaxNode Choice(SyntaxNode value) =>
        value.Parent switch
        {
            ConditionalExpressionSyntax choice when choice.Condition != value => Choice(choice),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => Choice(choice),
            ParenthesizedExpressionSyntax inner => Choice(inner),
            _ => value,
        };

    // (string User, string Password), or a list of such.
    private static string? InType(TypeSyntax type, TupleExpressionSyntax tuple, int index) =>
        type.DescendantNodesAndSelf()
            .OfType<TupleTypeSyntax>()
            .FirstOrDefault(declared => declared.Elements.Count == tuple.Arguments.Count)
            ?.Elements[index]
            .Identifier.ValueText;

    private static string? TargetOf(ExpressionSyntax target, int index) =>
        target switch
        {
            DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } }
                when index < variables.Count => NameOf(variables[index]),
            TupleExpressionSyntax { Arguments: var targets } when index < targets.Count => NameOf(targets[index].Expression),
            _ => null,
        };

    private static string? NameOf(SyntaxNode target) =>
        target switch
        {
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } => variable.Identifier.ValueText,
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => null,
        };
}
