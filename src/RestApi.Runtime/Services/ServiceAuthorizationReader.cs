using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>Reads how a service is authorized. It holds names of secrets; a value that looks like none is refused and never quoted.</summary>
internal sealed partial class ServiceAuthorizationReader(List<string> problems)
{
    private const string User = "User";
    private const string Password = "Password";
    private const string Encoded = "EncodedCredentials";
    private const string Token = "Token";
    private const string Name = "Name";
    private const string Value = "Value";

    public ServiceAuthorization Read(IConfigurationSection section)
    {
        if (!section.Exists())
        {
            return ServiceAuthorization.None;
        }

        SettingKeys.RefuseUnknown(section, ["Type", User, Password, Encoded, Token, Name, Value], problems);
        if (
            section["Type"] is not { Length: > 0 } text
            || int.TryParse(text, out _)
            || !Enum.TryParse(text, ignoreCase: true, out ServiceAuthorizationType type)
        )
        {
            problems.Add($"{section.Path}:Type is missing or unknown. It is none, basic, bearer, apiKeyHeader or apiKeyQuery.");
            return ServiceAuthorization.None;
        }

        string[] needed = type switch
        {
            ServiceAuthorizationType.None => [],
            ServiceAuthorizationType.Basic => section[Encoded] is { Length: > 0 } ? [Encoded] : [User, Password],
            ServiceAuthorizationType.Bearer => [Token],
            _ => [Value],
        };
        var isKey = type is ServiceAuthorizationType.ApiKeyHeader or ServiceAuthorizationType.ApiKeyQuery;
        RefuseUnused(section, text, isKey ? [.. needed, Name] : needed);
        return new(type) { Secrets = [.. needed.Select(key => SecretName(section, key))], Name = isKey ? KeyName(section, type) : "" };
    }

    private void RefuseUnused(IConfigurationSection section, string type, string[] used)
    {
        foreach (
            var key in new[] { User, Password, Encoded, Token, Name, Value }.Except(used).Where(key => section[key] is { Length: > 0 })
        )
        {
            problems.Add($"{section.Path}:{key} is not used with the type {type}. Remove it, or correct the type.");
        }
    }

    private string SecretName(IConfigurationSection section, string key)
    {
        var name = section[key] ?? "";
        if (!EnvironmentName().IsMatch(name))
        {
            problems.Add(
                $"{section.Path}:{key} {(name.Length == 0 ? "is missing" : "is no environment name of a secret")}. "
                    + "Write the name, such as COMIND_SECRET_CRM_API_KEY (capitals, digits, underscores), never the value."
            );
        }

        return name;
    }

    private string KeyName(IConfigurationSection section, ServiceAuthorizationType type)
    {
        var name = section[Name] ?? "";
        if (name.Length == 0)
        {
            problems.Add($"{section.Path}:{Name} is missing. Write the header or query parameter that takes the key, such as X-API-Key.");
        }
        else if (type == ServiceAuthorizationType.ApiKeyHeader && !ServiceHeadersReader.CanBeSent(name, "key"))
        {
            problems.Add($"{section.Path}:{Name} is no header name.");
        }

        return name;
    }

    [GeneratedRegex("^[A-Z_][A-Z0-9_]*$")]
    private static partial Regex EnvironmentName();
}
