using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>Reads the headers that go with every call of a service.</summary>
internal sealed class ServiceHeadersReader(List<string> problems)
{
    private static readonly string[] s_credentials = ["Authorization", "Proxy-Authorization", "Cookie"];

    /// <summary>The headers of the service its URL starts with, and its own, which win.</summary>
    public IReadOnlyDictionary<string, string> Read(IConfigurationSection? outer, IConfigurationSection own)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in new[] { outer, own }.SelectMany(static service => service?.GetSection("Headers").GetChildren() ?? []))
        {
            if (s_credentials.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            {
                Refuse(header, "is a credential. Declare Authorization, which names a secret");
            }
            else if (header.Value is not { } value || !CanBeSent(header.Key, value))
            {
                Refuse(header, "is no header that can be sent");
            }
            else
            {
                headers[header.Key] = value;
            }
        }

        return headers;
    }

    /// <summary>Whether a request would take it.</summary>
    public static bool CanBeSent(string name, string value)
    {
        try
        {
            new RestClient("https://localhost").CreateRequest("", "GET").AddHeader(name, value);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private void Refuse(IConfigurationSection header, string problem) => problems.Add($"{header.Path} {problem}.");
}
