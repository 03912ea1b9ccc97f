using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Turns the secret that an attribute names into the property of <c>Secrets</c> that reads it.</summary>
/// <param name="ClassName">What the class <c>Secrets</c> is called.</param>
/// <param name="Declared">The secrets that it has, sorted by property.</param>
/// <param name="RootNamespace">The namespace it is in.</param>
internal sealed record SecretAccessors(string RootNamespace, string ClassName, EquatableArray<SecretModel> Declared)
{
    /// <summary>The property, or null when the argument names no declared secret.</summary>
    public string? Accessor(ArgumentPart? argument) =>
        argument?.Literally switch
        {
            // The compiler itself checks what nameof names.
            { Kind: ArgumentKind.NameOf } known => Property(known.Text),
            { Kind: ArgumentKind.Text } known when SecretNaming.PropertyName(known.Text) is var name && Find(name) is not null => Property(
                name
            ),
            _ => null,
        };

    /// <summary>The properties that the attributes of a client may name, and some that they do not.</summary>
    public static IEnumerable<string> NamesIn(IEnumerable<DeclaredPart> parts) =>
        parts
            .SelectMany(static part => part.Type.Attributes.Concat(part.Type.Methods.SelectMany(static method => method.Attributes)))
            .SelectMany(static attribute => attribute.Arguments)
            .Select(static argument => argument.Literally)
            .Where(static argument => argument.Kind is ArgumentKind.NameOf or ArgumentKind.Text)
            .Select(static argument => argument.Kind == ArgumentKind.NameOf ? argument.Text : SecretNaming.PropertyName(argument.Text));

    /// <summary>The same without secrets that a client does not name: it does not care for them.</summary>
    public SecretAccessors For(ClientParts client) => this with { Declared = new(client.SecretNames.Select(Find).OfType<SecretModel>()) };

    /// <summary>The declared secret that an argument names, or null.</summary>
    public SecretModel? Named(ArgumentPart? argument) =>
        argument?.Literally switch
        {
            { Kind: ArgumentKind.NameOf } known => Find(known.Text),
            { Kind: ArgumentKind.Text } known => Find(SecretNaming.PropertyName(known.Text)),
            _ => null,
        };

    /// <summary>A URL as it is written, or the property of the secret that holds it; null for neither.</summary>
    public string? UrlOrAccessor(ArgumentPart? argument) => UrlIn(argument) is null ? Accessor(argument) : argument!.Code;

    /// <summary>The URL that an argument is; null when it is something else, such as the name of a secret.</summary>
    public static string? UrlIn(ArgumentPart? argument) =>
        argument?.Literally is { Kind: ArgumentKind.Text } known && known.Text.IndexOf("://", StringComparison.Ordinal) > 0
            ? known.Text
            : null;

    // They are sorted by property.
    private SecretModel? Find(string propertyName)
    {
        var (first, last) = (0, Declared.Count - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = string.CompareOrdinal(Declared[middle].PropertyName, propertyName);
            if (order == 0)
            {
                return Declared[middle];
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
        }

        return null;
    }

    // A call cannot go without the secret it names, whether or not the app can.
    private string Property(string name) =>
        Find(name) is { IsOptional: true } optional
            ? $"{OwnNames.Server}AppSchema.GetSecrets().Require({CSharpText.Literal(optional.VariableName)})"
            : "global::" + CSharpText.Qualify(RootNamespace, $"{ClassName}.{CSharpText.Identifier(name)}");
}
