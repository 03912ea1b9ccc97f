using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Comind.Api.Server;

/// <summary>What the app declares in <c>settings/</c>, read at run time.</summary>
public static class AppSchema
{
    private static readonly Lazy<IConfiguration> s_outsideActions = new(ReadConfiguration);
    private static readonly Lazy<AppSecrets> s_secretsOutsideActions = new(static () => new AppSecrets(s_outsideActions.Value));

    /// <summary>
    /// The secrets of the app. Environment variables win over <c>dotnet user-secrets</c>; inside an action the
    /// configuration of its host decides. A secret that was read once stays the same until its action ends.
    /// </summary>
    /// <returns>The secrets by environment name.</returns>
    public static AppSecrets GetSecrets() => ActionContext.Current?.Secrets ?? s_secretsOutsideActions.Value;

    /// <summary>
    /// The variables of the app: settings that are no secrets, from the section <c>Variables</c> of the configuration. Inside
    /// an action the configuration of its host decides, outside of actions environment variables and <c>dotnet user-secrets</c>.
    /// </summary>
    /// <returns>The variables by name.</returns>
    public static AppVariables GetVars() => new(ActionContext.Current?.Configuration ?? s_outsideActions.Value);

    private static IConfiguration ReadConfiguration() =>
        ReadConfiguration(Assembly.GetEntryAssembly()?.GetCustomAttribute<UserSecretsIdAttribute>()?.UserSecretsId);

    internal static IConfiguration ReadConfiguration(string? userSecretsId)
    {
        var builder = new ConfigurationBuilder();
        if (userSecretsId is not null)
        {
            builder.AddUserSecrets(userSecretsId);
        }

        return builder.AddEnvironmentVariables().Build();
    }
}
