using System;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Tells secrets that only say where an API lives, by their names. The address of a webhook is a credential.</summary>
internal static class AddressNames
{
    private static readonly string[] s_endings = ["url", "uri", "host", "hostname", "endpoint", "domain", "address", "server"];

    public static bool IsAddress(string name)
    {
        var words = NameWords.Split(name);
        return words.Count > 0
            && s_endings.Contains(words[words.Count - 1], StringComparer.OrdinalIgnoreCase)
            && name.IndexOf("hook", StringComparison.OrdinalIgnoreCase) < 0;
    }

    /// <summary>Whether a <c>Secret</c> is called an address.</summary>
    public static bool IsAddress(IOperation? secret) =>
        secret switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } => IsWritten(key),
            IInvocationOperation { TargetMethod.Name: "Require", Arguments: [var name] } => IsWritten(name),
            IMemberReferenceOperation member => IsAddress(member.Member.Name),
            ILocalReferenceOperation local => IsAddress(local.Local.Name),
            IParameterReferenceOperation parameter => IsAddress(parameter.Parameter.Name),
            _ => false,
        };

    private static bool IsWritten(IArgumentOperation name) => TextFlow.ReadComplete(name.Value) is { } text && IsAddress(text);
}
