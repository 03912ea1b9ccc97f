using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Comind.Api.Server;

/// <summary>One or more declared secrets are not set. The message lists all names and the command that sets each.</summary>
public sealed class MissingSecretException : InvalidOperationException
{
    /// <summary>Creates the exception for the given environment names.</summary>
    /// <param name="names">The environment names that are not set; at least one.</param>
    public MissingSecretException(IReadOnlyList<string> names)
        : this(names, Assembly.GetEntryAssembly()?.GetCustomAttribute<UserSecretsIdAttribute>()?.UserSecretsId) { }

    internal MissingSecretException(IReadOnlyList<string> names, string? userSecretsId)
        : base(Describe(names, userSecretsId)) => Names = names;

    /// <summary>The environment names that are not set, in the order of their declaration.</summary>
    public IReadOnlyList<string> Names { get; }

    private static string Describe(IReadOnlyList<string> names, string? userSecretsId)
    {
        var text = new StringBuilder(names.Count == 1 ? "Missing secret: " : "Missing secrets: ")
            .AppendJoin(", ", names)
            .Append(". Set ")
            .Append(names.Count == 1 ? "it" : "them")
            .Append(" with:");
        foreach (var name in names)
        {
            text.Append("\n  ").Append(CommandFor(name, userSecretsId));
        }

        return text.ToString();
    }

    private static string CommandFor(string name, string? userSecretsId) =>
        userSecretsId is not null ? $"dotnet user-secrets set {name} \"<value>\" --id {userSecretsId}"
        : RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? $"$env:{name} = \"<value>\""
        : $"export {name}=\"<value>\"";
}
