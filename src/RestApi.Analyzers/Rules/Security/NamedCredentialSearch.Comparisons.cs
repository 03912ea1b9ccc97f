using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <content>Credentials that are compared by a call, or looked for in a list; and those in cookies.</content>
internal static partial class NamedCredentialSearch
{
    private static bool IsComparison(string method) =>
        method is "Equals" or "FixedTimeEquals" or "SequenceEqual" or "Compare" or "CompareOrdinal" or "CompareTo" or "Contains";

    // string.Equals(token, "abc"), "abc".Equals(token), FixedTimeEquals(bytes of the token, "abc"u8), new[] { "abc" }.Contains(token)
    private static IEnumerable<HardcodedCredential> InComparison(IInvocationOperation call)
    {
        var operands = call.Arguments.Select(static argument => argument.Value);
        var sides = (call.Instance is { } instance ? operands.Prepend(instance) : operands).Take(2).ToArray();
        if (sides.Length < 2)
        {
            return [];
        }

        if (call.TargetMethod.Name == "Contains")
        {
            return NameOf(sides[1]) is { } sought && !IsTextItself(sides[0]) && NamedCredentials.IsName(sought)
                ? Listed(sides[0]).SelectMany(element => Find(sought, element, CredentialForm.Named, null))
                : [];
        }

        return IsRefusal(call, sides) ? []
            : Compared(sides[0], sides[1]).Concat(Compared(sides[1], sides[0])).ToList() is { Count: > 0 } compared ? compared
            : call.TargetMethod is { Name: "FixedTimeEquals", ContainingType.Name: "CryptographicOperations" }
                ? sides.SelectMany(InFixedTime)
            : [];
    }

    // Nobody compares anything else in this way; what is in hex is a hash.
    private static IEnumerable<HardcodedCredential> InFixedTime(IOperation side) =>
        side.Syntax is ExpressionSyntax written
        && NamedValue.HoldsText(written)
        && Wrappers.Without(side) is IUtf8StringOperation or IInvocationOperation { TargetMethod.Name: "GetBytes" }
            ? Find("secret", side, CredentialForm.Named, null)
            : [];

    // !password.Equals("password123") wants any other, password.Equals("changeme") asks for another.
    private static bool IsRefusal(IInvocationOperation call, IOperation[] sides) =>
        sides.Any(static side => side.ConstantValue is { HasValue: true, Value: string text } && WeakPasswords.AsksForChange(text))
        || call.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }
            && sides.Any(static side =>
                side.ConstantValue is { HasValue: true, Value: string text }
                && (
                    WeakPasswords.Is(text)
                    || CredentialNames.IsCredentialName(text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!'))
                )
            );

    private static IEnumerable<HardcodedCredential> Compared(IOperation named, IOperation value) =>
        value.Syntax is not ExpressionSyntax written || !NamedValue.HoldsText(written) ? []
        : NameOf(named) is { } name && NamedCredentials.IsName(name) ? Find(name, value, CredentialForm.Named, null)
        : CredentialInput.MayOpen(written) && CredentialInput.NameOf(named) is { } input ? Find(input, value, CredentialForm.Named, null)
        : [];

    // token.Contains("Bearer") asks for a part.
    private static bool IsTextItself(IOperation list) =>
        list.Type?.SpecialType == SpecialType.System_String
        || (list is IConversionOperation { IsImplicit: true } conversion && IsTextItself(conversion.Operand));

    private static IEnumerable<IOperation> Listed(IOperation list) =>
        TextCalls
            .ElementsOf(list is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : list)
            ?.Where(static element => element.Syntax is LiteralExpressionSyntax)
        ?? [];

    private static string? NameOf(IOperation operand) =>
        operand switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IMemberReferenceOperation { Member: { Name: not "this[]" } member } => member.Name,
            IConversionOperation { IsImplicit: true } conversion => NameOf(conversion.Operand),
            // Encoding.UTF8.GetBytes(token), token.Trim()
            IInvocationOperation call when TextCalls.Classify(call.TargetMethod) == TextCall.Same && TextCalls.Source(call) is { } source =>
                NameOf(source),
            _ => null,
        };

    // new Cookie("SHOPSESSION", "…"), Response.Cookies.Append("auth", "…")
    private static bool IsOfCookie(IMethodSymbol method) =>
        method.Parameters.Length >= 2
        && (
            method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "Cookie" or "CookieHeaderValue" or "SetCookieHeaderValue" }
            || method is { Name: "Append", ContainingType.Name: "IResponseCookies" }
        );

    private static IEnumerable<HardcodedCredential> InCookie(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) =>
        arguments[0].Value.ConstantValue is { HasValue: true, Value: string name }
        && HttpName.IsName(name)
        && CredentialNames.IsSessionCookie(name)
        && TextFlow.ReadComplete(arguments[1].Value) is { } text
        && (CredentialShape.IsCredential(text) || RandomText.Is(text))
            ? HardcodedCredential.FindIn(new(CredentialForm.Named, $"value of cookie '{name}'", "session token", arguments[1].Value))
            : InPair(method, arguments);
}
