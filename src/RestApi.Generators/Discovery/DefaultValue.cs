using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Reads default values of parameters that mean the same outside of the type they are written in.</summary>
internal static class DefaultValue
{
    /// <summary>The value as C#, or an empty string when only its own type may know what it means.</summary>
    public static string Read(ExpressionSyntax value, TypeSyntax? type) =>
        value switch
        {
            LiteralExpressionSyntax => CSharpText.OneLine(value),
            _ when ConstantNumber.IsIn(value) => ConstantNumber.Text(value),
            DefaultExpressionSyntax => "default",
            // Such as State.New: whoever may call the method sees the type of its parameter.
            MemberAccessExpressionSyntax access when IsSame(access.Expression, type) => CSharpText.OneLine(value),
            _ => "",
        };

    private static bool IsSame(ExpressionSyntax owner, TypeSyntax? type) =>
        type is not null && CSharpText.OneLine(owner) == WrittenType.Read(type).TextWithoutNullable;
}
