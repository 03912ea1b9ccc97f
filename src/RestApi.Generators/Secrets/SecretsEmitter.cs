using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the class <c>Secrets</c>.</summary>
internal static class SecretsEmitter
{
    public const string ExtensionReceiver = "secrets";

    private const string Secret = OwnNames.Server + "Secret";
    private const string GetSecrets = OwnNames.Server + "AppSchema.GetSecrets()";

    public static void Emit(SourceProductionContext context, SecretsModel? model)
    {
        if (model is null)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(model.Namespace))
        {
            EmitType(writer, model);
        }

        SecretsTemplate.Emit(writer, model);
        context.AddSource(new HintNames().Next(model.Namespace, GeneratedNames.Secrets), writer.ToSourceText());
    }

    private static void EmitType(SourceWriter writer, SecretsModel model)
    {
        writer.Line(
            "/// <summary>The declared secrets, each read when it is used. How to set them stands at the end of this file.</summary>"
        );
        using var type = writer.Braces($"internal static partial class {model.ClassName}");
        EmitNames(writer, "All", "The environment names of all declared secrets.", model.VariableNames);
        if (HasOptional(model))
        {
            writer.Line();
            EmitNames(writer, "Required", "The environment names of the secrets that have to be set.", model.RequiredNames);
        }

        foreach (var secret in model.Secrets)
        {
            EmitProperty(writer, secret);
        }

        EmitEnsurePresent(writer, model);
        if (model.ExtensionNames.Count > 0)
        {
            EmitExtensions(writer, model);
        }
    }

    private static bool HasOptional(SecretsModel model) => model.RequiredNames != model.VariableNames;

    private static void EmitNames(SourceWriter writer, string property, string summary, EquatableArray<string> names)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        using var list = writer.Initializer(
            $"public static global::System.Collections.Generic.IReadOnlyList<string> {property} {{ get; }} = new string[]"
        );
        foreach (var name in names)
        {
            writer.Line($"{CSharpText.Literal(name)},");
        }
    }

    private static void EmitProperty(SourceWriter writer, SecretModel secret)
    {
        var (alias, variable) = (CSharpText.Xml(secret.Alias), CSharpText.Xml(secret.VariableName));
        var name = CSharpText.Literal(secret.VariableName);
        var missing = secret.IsOptional ? "; null when it is not set" : "";
        writer.Line();
        writer.Line($"/// <summary><c>{alias}</c>, from the environment variable <c>{variable}</c>{missing}.</summary>");
        if (secret.IsOptional)
        {
            writer.Line($"public static {Secret}? {secret.PropertyName} => {GetSecrets}[{name}];");
        }
        else
        {
            writer.Line($"public static {Secret} {secret.PropertyName} => {GetSecrets}.Require({name});");
        }
    }

    private static void EmitEnsurePresent(SourceWriter writer, SecretsModel model)
    {
        var (which, names) = HasOptional(model) ? ("required", "Required") : ("declared", "All");
        writer.Line();
        writer.Line($"/// <summary>Throws one error that lists every {which} secret that is not set.</summary>");
        writer.Line($"public static void EnsurePresent() => {GetSecrets}.EnsurePresent({names});");
    }

    private static void EmitExtensions(SourceWriter writer, SecretsModel model)
    {
        writer.Line();
        writer.Line($"/// <summary>The declared secrets as properties of <see cref=\"{OwnNames.Server}AppSecrets\"/>.</summary>");
        writer.Line($"/// <param name=\"{ExtensionReceiver}\">The secrets of the running app.</param>");
        using var block = writer.Braces($"extension({OwnNames.Server}AppSecrets {ExtensionReceiver})");
        foreach (var (name, index) in model.ExtensionNames.Select(static (name, index) => (name, index)))
        {
            writer.LineBetween(index);
            writer.Line($"/// <summary>The value of <c>{CSharpText.Xml(name)}</c>, or null when it is not set.</summary>");
            writer.Line($"public {Secret}? {CSharpText.Identifier(name)} => {ExtensionReceiver}[{CSharpText.Literal(name)}];");
        }
    }
}
