using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>One secret: <c>crmApiKey</c>, read from <c>COMIND_SECRET_CRM_API_KEY</c>. Never a value, never a position.</summary>
internal sealed record SecretModel(string Alias, string PropertyName, string VariableName, bool IsOptional);

/// <summary>What one settings file declares.</summary>
internal sealed record SecretsSource(string Path, EquatableArray<SecretModel> Secrets);

/// <summary>Everything the project declares, sorted by property.</summary>
internal sealed record DeclaredSecrets(EquatableArray<SecretModel> Secrets);

/// <summary>The class <c>Secrets</c>.</summary>
/// <param name="VariableNames">The environment names of all secrets, each once.</param>
/// <param name="RequiredNames">Those the app cannot do without.</param>
/// <param name="ExtensionNames">Environment names that become extension properties; empty below C# 14.</param>
internal sealed record SecretsModel(
    string Namespace,
    string ClassName,
    EquatableArray<SecretModel> Secrets,
    EquatableArray<string> VariableNames,
    EquatableArray<string> RequiredNames,
    EquatableArray<string> ExtensionNames
);
