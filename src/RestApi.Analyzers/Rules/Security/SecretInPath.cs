using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// A secret behind the name of a query parameter in a text: <c>$"/reports?token={secret}"</c>, <c>"/reports?token=" + secret</c>; or a text that is
/// one by its name.
/// </summary>
/// <param name="Name">The parameter.</param>
/// <param name="Place">The secret.</param>
internal readonly record struct SecretInPath(string Name, SyntaxNode Place)
{
    /// <summary>The secrets in the texts that an expression puts together.</summary>
    public static IEnumerable<SecretInPath> In(IOperation path, INamedTypeSymbol secret) =>
        path.ConstantValue.HasValue ? [] : Texts(path).SelectMany(text => InQuery(text, secret));

    private static IEnumerable<IOperation> Texts(IOperation value) =>
        value.DescendantsAndSelf().Where(part => IsText(part) && !Enclosing.Of(part, value).Any(IsText));

    private static bool IsText(IOperation value) =>
        value
            is IInterpolatedStringOperation
                or IInterpolatedStringAdditionOperation
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add };

    private static IEnumerable<SecretInPath> InQuery(IOperation text, INamedTypeSymbol secret)
    {
        var before = "";
        foreach (var piece in TextPieces.Of(text))
        {
            if (
                piece.Hole is { } hole
                && QueryTexts.NameAtEnd(before) is { } name
                && (SecretIn(hole, secret) ?? (QueryCredential.Is(name, hole) ? hole : null)) is { } place
            )
            {
                yield return new(name, place.Syntax);
            }

            before += piece.Text ?? WrittenText.Hole.ToString();
        }
    }

    // What is revealed to a URL is reported as such.
    private static IOperation? SecretIn(IOperation hole, INamedTypeSymbol secret) =>
        hole.DescendantsAndSelf()
            .FirstOrDefault(part =>
                SymbolEqualityComparer.Default.Equals(part.Type, secret)
                && !Enclosing.Of(part, hole).Any(static call => call is IInvocationOperation { TargetMethod.Name: "Reveal" })
            );
}
