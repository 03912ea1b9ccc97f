using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Analyzers;

/// <summary>A name that a settings file declares.</summary>
/// <param name="Alias">The name as it is written.</param>
/// <param name="Class">The generated class, by the name that it has unless the project gives it another.</param>
/// <param name="Property">Its member, such as <c>CrmApiKey</c>.</param>
/// <param name="Variable">The environment variable of a secret, otherwise null.</param>
/// <param name="Start">Where the name starts in the file.</param>
/// <param name="Length">How long it is as written.</param>
internal sealed record DeclaredSetting(string Alias, string Class, string Property, string? Variable, int Start, int Length)
{
    /// <summary>The same for all settings that are one member.</summary>
    public string Member => $"{Class}.{Property}";

    /// <summary>The member as code of the project names it, such as <c>Secrets.CrmApiKey</c>.</summary>
    public string MemberIn(ClassNames names) => $"{names.For(Class)}.{Property}";
}

/// <summary>The files that declare secrets, variables and services.</summary>
internal static class SettingsFile
{
    public static bool IsOne(AdditionalText file) =>
        SecretsReader.IsSecretsFile(file.Path) || VariablesReader.IsVariablesFile(file.Path) || ServicesReader.IsServicesFile(file.Path);

    /// <summary>What a file declares, in its order; nothing for files of other kinds.</summary>
    public static IReadOnlyList<DeclaredSetting> Read(AdditionalText file, CancellationToken cancellation)
    {
        if (!IsOne(file) || file.GetText(cancellation)?.ToString() is not { } text)
        {
            return [];
        }

        return SecretsReader.IsSecretsFile(file.Path) ? [.. SecretsReader.Read(file.Path, text).Secrets.Select(OfSecret)]
            : VariablesReader.IsVariablesFile(file.Path) ? [.. VariablesReader.Read(file.Path, text).Variables.Select(OfVariable)]
            : [.. ServicesReader.Read(text).Services.Select(OfService)];
    }

    public static Location At(AdditionalText file, SourceText text, int start, int length)
    {
        var span = new TextSpan(start, length);
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    private static DeclaredSetting OfSecret(SecretDeclaration secret) =>
        new(
            secret.Alias,
            GeneratedNames.Secrets,
            SecretNaming.PropertyName(secret.Alias),
            secret.VariableName,
            secret.Start,
            secret.Length
        );

    private static DeclaredSetting OfVariable(VariableDeclaration variable) =>
        new(variable.Alias, GeneratedNames.AppSettings, MemberNames.OfVariables.Of(variable.Alias), null, variable.Start, variable.Length);

    private static DeclaredSetting OfService(ServiceDeclaration service) =>
        new(service.Id, GeneratedNames.ServiceIds, MemberNames.OfServices.Of(service.Id), null, service.Start, service.Length);
}
