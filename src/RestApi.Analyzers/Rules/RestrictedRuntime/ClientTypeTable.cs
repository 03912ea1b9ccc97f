using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>What a type that reaches the network past RestApi is.</summary>
internal enum ClientKind
{
    /// <summary>An HTTP client of .NET.</summary>
    Http,

    /// <summary>The transport that an HTTP client is built on.</summary>
    Handler,

    /// <summary>A connection below HTTP.</summary>
    Socket,

    /// <summary>An HTTP client of another library.</summary>
    ThirdParty,
}

/// <summary>
/// The types that reach the network past RestApi, by full name: a type of the user with the same short name is not one. Names are
/// compared only for types that are met, so that a project pays nothing for the length of the table.
/// </summary>
internal static class ClientTypeTable
{
    private static readonly Dictionary<string, (string Namespace, ClientKind Kind)[]> s_types = Entries()
        .GroupBy(static entry => entry.Name.Substring(entry.Name.LastIndexOf('.') + 1), StringComparer.Ordinal)
        .ToDictionary(
            static group => group.Key,
            static group =>
                group.Select(static entry => (entry.Name.Substring(0, entry.Name.LastIndexOf('.')), entry.Kind)).Distinct().ToArray(),
            StringComparer.Ordinal
        );

    // Static classes whose methods send, or make something that does.
    private static readonly HashSet<string> s_factories = new(StringComparer.Ordinal)
    {
        "Refit.RestService",
        "RestEase.RestClient",
        "Flurl.Http.FlurlHttp",
        "ServiceStack.HttpUtils",
        "unirest_net.http.Unirest",
        "WebApiClientCore.HttpApi",
    };

    private static readonly HashSet<string> s_factoryNames = new(
        s_factories.Select(static name => name.Substring(name.LastIndexOf('.') + 1)),
        StringComparer.Ordinal
    );

    /// <summary>What a type, or the one it is derived from, is; null for all others.</summary>
    public static ClientKind? KindOf(ITypeSymbol? type)
    {
        for (var candidate = type; candidate is { SpecialType: SpecialType.None }; candidate = candidate.BaseType)
        {
            if (s_types.TryGetValue(candidate.Name, out var entries) && candidate.ContainingType is null)
            {
                var full = candidate.ContainingNamespace?.ToDisplayString();
                foreach (var (name, kind) in entries)
                {
                    if (name == full)
                    {
                        return kind;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>What the name of a type in a text, such as <c>"System.Net.Http.HttpClient, System.Net.Http"</c>, stands for.</summary>
    public static (string Name, ClientKind Kind)? ByName(string text)
    {
        var comma = text.IndexOf(',');
        var full = (comma < 0 ? text : text.Substring(0, comma)).Trim();
        var dot = full.LastIndexOf('.');
        if (dot < 0 || !s_types.TryGetValue(full.Substring(dot + 1), out var entries))
        {
            return null;
        }

        foreach (var (name, kind) in entries)
        {
            if (name.Length == dot && full.StartsWith(name, StringComparison.Ordinal))
            {
                return (full.Substring(dot + 1), kind);
            }
        }

        return null;
    }

    /// <summary>Whether every call of this class sends a request or makes something that does.</summary>
    public static bool IsFactory(INamedTypeSymbol? type) =>
        type is not null && s_factoryNames.Contains(type.Name) && s_factories.Contains(type.ToDisplayString());

    /// <summary>Whether extension methods of this namespace send requests from a text or an address.</summary>
    public static bool ExtendsAddresses(IMethodSymbol method) =>
        method is { IsExtensionMethod: true, ContainingNamespace: { Name: "Http", ContainingNamespace: { Name: "Flurl" } flurl } }
        && flurl.ContainingNamespace is { IsGlobalNamespace: true };

    private static IEnumerable<(string Name, ClientKind Kind)> Entries() =>
        Of(
                ClientKind.Http,
                "System.Net.Http.HttpMessageInvoker", // base of HttpClient
                "System.Net.Http.HttpClient", // named in texts
                "System.Net.Http.IHttpClientFactory",
                "System.Net.Http.IHttpMessageHandlerFactory",
                "System.Net.WebClient",
                "System.Net.WebRequest", // base of HttpWebRequest
                "System.Net.HttpWebRequest",
                "System.Net.FtpWebRequest"
            )
            .Concat(
                Of(
                    ClientKind.Handler,
                    "System.Net.Http.HttpClientHandler",
                    "System.Net.Http.SocketsHttpHandler",
                    "System.Net.Http.WinHttpHandler"
                )
            )
            .Concat(
                Of(
                    ClientKind.Socket,
                    "System.Net.Sockets.Socket",
                    "System.Net.Sockets.TcpClient",
                    "System.Net.Sockets.UdpClient",
                    "System.Net.WebSockets.WebSocket", // base of ClientWebSocket
                    "System.Net.WebSockets.ClientWebSocket",
                    "System.Net.Quic.QuicConnection"
                )
            )
            .Concat(
                Of(
                    ClientKind.ThirdParty,
                    "RestSharp.RestClient",
                    "RestSharp.IRestClient",
                    "Flurl.Http.FlurlClient",
                    "Flurl.Http.IFlurlClient",
                    "Flurl.Http.FlurlRequest",
                    "Flurl.Http.IFlurlRequest",
                    "Flurl.Http.Configuration.IFlurlClientCache",
                    "Flurl.Http.Configuration.FlurlClientCache",
                    "Refit.IRequestBuilder",
                    "RestEase.RestClient",
                    "RestEase.IRequester",
                    "Grpc.Core.ChannelBase", // base of GrpcChannel and Channel
                    "Grpc.Core.ClientBase", // base of every generated client
                    "Grpc.Net.Client.GrpcChannel",
                    "GraphQL.Client.Http.GraphQLHttpClient",
                    "GraphQL.Client.Abstractions.IGraphQLClient",
                    "Microsoft.AspNetCore.SignalR.Client.HubConnection",
                    "Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilder",
                    "Microsoft.AspNetCore.SignalR.Client.IHubConnectionBuilder",
                    "Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter",
                    "System.ServiceModel.ChannelFactory",
                    "System.ServiceModel.ClientBase",
                    "ServiceStack.JsonApiClient",
                    "ServiceStack.JsonHttpClient",
                    "ServiceStack.ServiceClientBase", // base of JsonServiceClient
                    "ServiceStack.JsonServiceClient",
                    "ServiceStack.IServiceClient",
                    "Pathoschild.Http.Client.FluentClient",
                    "Pathoschild.Http.Client.IClient",
                    "EasyHttp.Http.HttpClient",
                    "Leaf.xNet.HttpRequest",
                    "Tiny.RestClient.TinyRestClient",
                    "DalSoft.RestClient.RestClient",
                    "Websocket.Client.WebsocketClient",
                    "Websocket.Client.IWebsocketClient",
                    "WebSocketSharp.WebSocket",
                    "WebSocket4Net.WebSocket"
                )
            );

    private static IEnumerable<(string Name, ClientKind Kind)> Of(ClientKind kind, params string[] names) =>
        names.Select(name => (name, kind));
}
