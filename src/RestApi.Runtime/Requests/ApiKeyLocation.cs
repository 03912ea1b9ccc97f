namespace Comind.Api.Server;

/// <summary>Where an API key travels.</summary>
public enum ApiKeyLocation
{
    /// <summary>In a header.</summary>
    Header,

    /// <summary>In the query string. Servers and proxies log it there: prefer a header where the API allows one.</summary>
    Query,
}
