using System;
using System.Collections.Generic;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <content>Credentials by the name of the parameter that takes them.</content>
internal static partial class NamedCredentialSearch
{
    // A key is that of a dictionary nearly everywhere.
    private static bool MayTakeCredential(IParameterSymbol parameter, INamedTypeSymbol type) =>
        parameter.Name switch
        {
            "key" => IsCryptography(type),
            "parameter" => type.Name == "AuthenticationHeaderValue",
            var name => NamedCredentials.IsName(name),
        };

    // What is shown of a credential is asked with a sample.
    internal static bool IsMask(string name) =>
        name.StartsWith("Mask", StringComparison.Ordinal)
        || name.StartsWith("Hide", StringComparison.Ordinal)
        || name.StartsWith("Redact", StringComparison.Ordinal)
        || name.StartsWith("Obfuscate", StringComparison.Ordinal);

    private static IEnumerable<HardcodedCredential> InArgument(IArgumentOperation argument, INamedTypeSymbol type, bool isAttribute)
    {
        if (argument is not { Parameter: { } parameter, Value.Syntax: ExpressionSyntax syntax, ArgumentKind: ArgumentKind.Explicit })
        {
            return [];
        }

        if (!IsText(parameter.Type))
        {
            // new Source(() => "abc")
            return
                IsFactory(parameter.Type)
                && NamedCredentials.IsName(parameter.Name)
                && NamedValue.HoldsText(Made(syntax))
                && ReturnedValue.OfDelegate(argument.Value) is { } made
                ? Find(parameter.Name, made, CredentialForm.Named, null)
                : [];
        }

        var isReplaceable = !isAttribute && IsString(argument.Value);
        if (parameter.Name == "key" && IsCryptography(type))
        {
            return Find(parameter.Name, argument.Value, CredentialForm.Key, isReplaceable ? syntax : null);
        }

        // What a key is derived from may be a sentence.
        if (parameter.Name == "password" && type.Name is "Rfc2898DeriveBytes" && NamedValue.HoldsText(syntax))
        {
            return Find(parameter.Name, argument.Value, CredentialForm.Key, isReplaceable ? syntax : null);
        }

        // new AuthenticationHeaderValue("Bearer", "abc")
        var name = parameter.Name == "parameter" && type.Name == "AuthenticationHeaderValue" ? "Authorization" : parameter.Name;
        return
            (name != parameter.Name || NamedCredentials.IsName(name))
            && (argument.Value is ILocalReferenceOperation || NamedValue.HoldsText(syntax))
            ? Find(name, argument.Value, CredentialForm.Named, isReplaceable ? syntax : null)
            : [];
    }

    private static bool IsFactory(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Func", TypeArguments: [{ SpecialType: SpecialType.System_String }] };

    private static ExpressionSyntax Made(ExpressionSyntax factory) =>
        factory is LambdaExpressionSyntax { ExpressionBody: { } body } ? body : factory;
}
