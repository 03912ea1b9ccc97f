using System;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Turns the secret that an attribute names into the property of <c>Secrets</c> that reads it.</summary>
/// <param name="ClassName">What the class <c>Secrets</c> is called.</param>
/// <param name="Declared">The secrets that it has.</param>
/// <param name="RootNamespace">The namespace it is in.</param>
internal sealed record SecretAccessors(string RootNamespace, string ClassName, EquatableArray<SecretModel> Declared)
{
    /// <summary>The property, or null when the argument names no declared secret.</summary>
    public string? Accessor(ArgumentPart? argument) =>
        argument?.Literally switch
        {
            // The compiler itself checks what nameof names.
            { Kind: ArgumentKind.NameOf } known => Property(known.Text),
            { Kind: ArgumentKind.Text } known
                when SecretNaming.PropertyName(known.Text) is var name && Declared.Any(secret => secret.PropertyName == name) => Property(
                name
            ),
            _ => null,
        };

    /// <summary>A URL as it is written, or the property of the secret that holds it; null for neither.</summary>
    public string? UrlOrAccessor(ArgumentPart? argument) =>
        argument?.Literally is { Kind: ArgumentKind.Text } known && known.Text.IndexOf("://", StringComparison.Ordinal) > 0
            ? argument!.Code
            : Accessor(argument);

    // A call cannot go without the secret it names, whether or not the app can.
    private string Property(string name) =>
        Declared.FirstOrDefault(secret => secret.PropertyName == name) is { IsOptional: true } optional
            ? $"{OwnNames.Server}AppSchema.GetSecrets().Require({CSharpText.Literal(optional.VariableName)})"
            : "global::" + CSharpText.Qualify(RootNamespace, $"{ClassName}.{CSharpText.Identifier(name)}");
}
