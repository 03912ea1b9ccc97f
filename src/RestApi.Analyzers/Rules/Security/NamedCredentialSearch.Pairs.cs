using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <content>A name and a value side by side among the arguments of a call.</content>
internal static partial class NamedCredentialSearch
{
    // A name and a value, behind what an extension is called on. An exception has two texts as well, which are no pair.
    private static bool MayTakePair(IMethodSymbol method) =>
        method.Parameters switch
        {
            [var name, var value] => MayBeText(name) && MayBeText(value) && !IsException(method),
            [_, var name, var value] => method.IsExtensionMethod && MayBeText(name) && MayBeText(value),
            _ => false,
        };

    private static bool IsException(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor && method.ContainingType.Name.EndsWith("Exception", StringComparison.Ordinal);

    // By what it is not: texts are converted to many types.
    private static bool MayBeText(IParameterSymbol parameter) =>
        parameter.RefKind != RefKind.Out
        && parameter.Type
            is { TypeKind: not (TypeKind.Delegate or TypeKind.Enum), Name: not "CancellationToken" }
                and { SpecialType: SpecialType.None or SpecialType.System_String or SpecialType.System_Object };

    private static bool MayBePair(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) =>
        (arguments.Length == 2 && IsText(arguments[0])) || (arguments.Length == 3 && method.IsExtensionMethod && IsText(arguments[1]));

    // A literal, or the name of a constant: headers.Add(KeyHeader, "abc")
    private static bool IsText(IArgumentOperation argument) => TextOf(argument) is not null;

    // An XName is converted from one, or added to a namespace.
    private static string? TextOf(IArgumentOperation argument)
    {
        var name = argument.Value is IConversionOperation { Operand: var operand } ? operand : argument.Value;
        name = name is IBinaryOperation { Type.Name: "XName", RightOperand: var local } ? local : name;
        // writer.WriteString("password"u8, "abc")
        return name is IUtf8StringOperation { Value: var utf8 } ? utf8
            : name.ConstantValue is { HasValue: true, Value: string text } ? text
            : null;
    }

    private static bool IsOfVariables(IMethodSymbol method) =>
        method
            is { Name: "Get", ContainingType.Name: "AppVariables", Parameters.Length: 2 }
                or { Name: "GetFirstParameter", ContainingType.Name: "ScriptContext" };

    // AppSchema.GetVars().Get("CRM_PASSWORD", "abc"), context.GetFirstParameter("token", "abc"): a variable is the place of no credential, and its fallback even less.
    private static IEnumerable<HardcodedCredential> InVariables(ImmutableArray<IArgumentOperation> arguments)
    {
        var name = arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "name");
        var fallback = arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "fallback" or "defaultIfEmpty");
        return name is not null && fallback?.Value.Syntax is ExpressionSyntax written && TextOf(name) is { } key
            ? NamedValue.OfKey(key, written).SelectMany(pair => Find(pair.Name, fallback.Value, CredentialForm.Fallback, null))
            : [];
    }

    // new XElement("Password", new XAttribute("Type", "text"), "abc"); with the text alone it is a pair.
    private static IEnumerable<HardcodedCredential> InContent(ImmutableArray<IArgumentOperation> arguments) =>
        arguments is [var named, { ArgumentKind: ArgumentKind.ParamArray } content] && TextOf(named) is { } name
            ? TextCalls
                .Elements(content)
                .Where(static part => part.Syntax is ExpressionSyntax)
                .SelectMany(part =>
                    NamedValue
                        .OfKey(name, (ExpressionSyntax)part.Syntax)
                        .SelectMany(pair => Find(pair.Name, part, CredentialForm.Named, null))
                )
            : [];

    // login("svc", "abc"), where login is an Action<string, string>.
    private static bool IsLogin(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) =>
        method.MethodKind == MethodKind.DelegateInvoke
        && arguments is [{ Parent: IInvocationOperation { Instance: { } function } }, { Value.Syntax: ExpressionSyntax password }]
        && NamedValue.HoldsText(password)
        && function.Syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && NamedValue.NameOf((ExpressionSyntax)function.Syntax)?.TrimStart('_').ToLowerInvariant()
            is "login"
                or "logon"
                or "signin"
                or "authenticate";

    // headers.Add("X-Api-Key", "abc"), KeyValuePair.Create("password", "abc")
    private static IEnumerable<HardcodedCredential> InPair(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        // configuration.GetValue("Password", "abc"): the first argument is what an extension is called on.
        arguments = method.IsExtensionMethod && arguments.Length == 3 ? arguments.RemoveAt(0) : arguments;
        if (IsLogin(method, arguments))
        {
            return Find(
                "password",
                arguments[1].Value,
                CredentialForm.Named,
                IsString(arguments[1].Value) ? arguments[1].Value.Syntax as ExpressionSyntax : null
            );
        }

        return
            arguments.Length != 2
            // { "password", "abc" } is found by its syntax.
            || arguments[0].Value.Syntax.Parent is InitializerExpressionSyntax
            || TextOf(arguments[0]) is not { } key
            || arguments[1].Value.Syntax is not ExpressionSyntax second
            ? []
            : NamedValue
                .OfKey(key, second)
                .SelectMany(pair =>
                    Find(pair.Name, arguments[1].Value, CredentialForm.Named, IsString(arguments[1].Value) ? second : null)
                );
    }
}
