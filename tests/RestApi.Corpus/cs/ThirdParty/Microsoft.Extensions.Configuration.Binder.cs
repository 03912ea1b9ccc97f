namespace Microsoft.Extensions.Configuration;

public static class ConfigurationBinder
{
    public static T? GetValue<T>(this IConfiguration configuration, string key) => default;

    public static T GetValue<T>(this IConfiguration configuration, string key, T defaultValue) => defaultValue;
}
