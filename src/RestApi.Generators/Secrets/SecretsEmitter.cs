using System.Linq;
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

        context.AddSource(new HintNames().Next(model.Namespace, OwnNames.Secrets), writer.ToSourceText());
    }

    private static void EmitType(SourceWriter writer, SecretsModel model)
    {
        writer.Line("/// <summary>The declared secrets, each read when it is used.</summary>");
        using var type = writer.Braces($"internal static partial class {OwnNames.Secrets}");
        EmitAll(writer, model);
        foreach (var secret in model.Secrets)
        {
            EmitProperty(writer, secret);
        }

        EmitEnsurePresent(writer);
        if (model.ExtensionNames.Count > 0)
        {
            EmitExtensions(writer, model);
        }
    }

    private static void EmitAll(SourceWriter writer, SecretsModel model)
    {
        writer.Line("/// <summary>The environment names of all declared secrets.</summary>");
        using var list = writer.Initializer(
            "public static global::System.Collections.Generic.IReadOnlyList<string> All { get; } = new string[]"
        );
        foreach (var name in model.VariableNames)
        {
            writer.Line(CSharpText.Literal(name) + ",");
        }
    }

    private static void EmitProperty(SourceWriter writer, SecretModel secret)
    {
        writer.Line();
        writer.Line(
            $"/// <summary><c>{CSharpText.Xml(secret.Alias)}</c>, from the environment variable <c>{CSharpText.Xml(secret.VariableName)}</c>.</summary>"
        );
        writer.Line($"public static {Secret} {secret.PropertyName} => {GetSecrets}.Require({CSharpText.Literal(secret.VariableName)});");
    }

    private static void EmitEnsurePresent(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Throws one error that lists every declared secret that is not set.</summary>");
        writer.Line($"public static void EnsurePresent() => {GetSecrets}.EnsurePresent(All);");
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
