using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>The parts of <c>new StringContent(text, Encoding.UTF8, mediaType)</c>; without a media type it is text/plain.</summary>
internal readonly record struct TextContent(ExpressionSyntax Text, ExpressionSyntax? MediaType)
{
    /// <summary>Reads the creation; null when it is another content, another encoding or may hold no text.</summary>
    public static TextContent? TryRead(ExpressionSyntax content, SemanticModel model)
    {
        if (
            content is not ObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ NameColon: null } text, ..] }
            || model.GetTypeInfo(content).Type is not { Name: "StringContent" }
            || model.GetTypeInfo(text.Expression).Nullability.FlowState == NullableFlowState.MaybeNull
        )
        {
            return null;
        }

        return Read(content) is { } parts && IsUtf8(content, model) && IsText(parts.MediaType, model) ? parts : null;
    }

    /// <summary>Takes the parts of a creation that <see cref="TryRead"/> accepted, by syntax only.</summary>
    public static TextContent? Read(ExpressionSyntax content) =>
        ((ObjectCreationExpressionSyntax)content).ArgumentList!.Arguments switch
        {
            [var text] => new(text.Expression, null),
            [var text, { NameColon: null }] => new(text.Expression, null),
            [var text, { NameColon: null }, { NameColon: null } mediaType] => new(text.Expression, mediaType.Expression),
            _ => null,
        };

    private static bool IsUtf8(ExpressionSyntax content, SemanticModel model) =>
        ((ObjectCreationExpressionSyntax)content).ArgumentList!.Arguments.Skip(1).FirstOrDefault() is not { } encoding
        || model.GetSymbolInfo(encoding.Expression).Symbol is IPropertySymbol { Name: "UTF8", ContainingType.Name: "Encoding" };

    private static bool IsText(ExpressionSyntax? mediaType, SemanticModel model) =>
        mediaType is null
        || model.GetTypeInfo(mediaType)
            is { Type.SpecialType: SpecialType.System_String, Nullability.FlowState: not NullableFlowState.MaybeNull };
}
