using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// A text that is a credential by two names: that of the query parameter and that of its variable. One alone may be a token of a page, of a link that
/// works once, or anything else.
/// </summary>
internal static class QueryCredential
{
    // Names under which nothing else travels.
    private static readonly HashSet<string> s_parameters = new(
        [
            "accesskey",
            "accesstoken",
            "apikey",
            "apisecret",
            "apitoken",
            "appsecret",
            "authkey",
            "authtoken",
            "clientsecret",
            "passphrase",
            "passwd",
            "password",
            "privatetoken",
            "pwd",
            "secretkey",
            "subscriptionkey",
            "xapikey",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether a value of a query parameter is one.</summary>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="value">What is sent as it.</param>
    public static bool Is(string parameter, IOperation value) =>
        s_parameters.Contains(Letters(parameter))
        && NameOf(value) is { } name
        && NamedCredentials.IsName(name)
        && TextFlow.ReadComplete(value) is null;

    private static string? NameOf(IOperation value) =>
        value switch
        {
            IConversionOperation conversion => NameOf(conversion.Operand),
            ICoalesceOperation choice => NameOf(choice.Value),
            { Type.SpecialType: not SpecialType.System_String } => null,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member => member.Member.Name,
            _ => null,
        };

    private static string Letters(string name) => new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
}
