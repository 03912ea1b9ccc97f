using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>The modules and globals of JavaScript that talk to the network.</summary>
internal static class ScriptHttpModules
{
    private static readonly HashSet<string> s_modules =
    [
        // Node.js
        "http",
        "https",
        "http2",
        "net",
        "tls",
        "dgram",
        // HTTP clients
        "axios",
        "got",
        "ky",
        "ky-universal",
        "superagent",
        "supertest",
        "undici",
        "request",
        "request-promise",
        "request-promise-native",
        "node-fetch",
        "node-fetch-native",
        "node-fetch-commonjs",
        "cross-fetch",
        "isomorphic-fetch",
        "isomorphic-unfetch",
        "unfetch",
        "whatwg-fetch",
        "make-fetch-happen",
        "minipass-fetch",
        "fetch-retry",
        "fetch-h2",
        "ofetch",
        "wretch",
        "redaxios",
        "gaxios",
        "needle",
        "bent",
        "phin",
        "centra",
        "simple-get",
        "r2",
        "popsicle",
        "urllib",
        "node-libcurl",
        "follow-redirects",
        "http2-wrapper",
        "typed-rest-client",
        "retry-axios",
        "axios-retry",
        "xhr",
        "xhr2",
        "xmlhttprequest",
        "xmlhttprequest-ssl",
        "jsonp",
        "graphql-request",
        "@nestjs/axios",
        "@angular/common/http",
        "@tauri-apps/api/http",
        // Sockets
        "ws",
        "websocket",
        "isomorphic-ws",
        "reconnecting-websocket",
        "faye-websocket",
        "eventsource",
        "socket.io-client",
        "@microsoft/signalr",
    ];

    private static readonly HashSet<string> s_globals =
    [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "WebSocketStream",
        "EventSource",
        "WebTransport",
        // Only where nothing of that name is declared.
        "axios",
        "superagent",
        "got",
        "ky",
    ];

    // Servers, errors, headers and types: nothing is sent with them.
    private static readonly HashSet<string> s_harmlessNames =
    [
        "createServer",
        "createSecureServer",
        "Server",
        "ServerResponse",
        "IncomingMessage",
        "IncomingHttpHeaders",
        "OutgoingHttpHeaders",
        "STATUS_CODES",
        "METHODS",
        "constants",
        "validateHeaderName",
        "validateHeaderValue",
        "isIP",
        "isIPv4",
        "isIPv6",
        "BlockList",
        "SocketAddress",
        "rootCertificates",
        "checkServerIdentity",
        "WebSocketServer",
        "Headers",
        "Response",
        "FormData",
        "Blob",
        "File",
        "AbortError",
        "FetchError",
        "HTTPError",
        "RequestError",
        "TimeoutError",
        "AxiosError",
        "AxiosHeaders",
        "AxiosResponse",
        "AxiosRequestConfig",
        "AxiosInstance",
        "HttpStatusCode",
        "HttpErrorResponse",
        "HttpHeaders",
        "HttpParams",
        "isAxiosError",
        "isCancel",
        "errors",
    ];

    /// <summary>Whether a global sends HTTP or opens a socket.</summary>
    public static bool IsGlobal(string? name) => name is not null && s_globals.Contains(name);

    public static bool IsHarmless(string name) => s_harmlessNames.Contains(name);

    /// <summary>The client that a module is, or null. Files of the project, which have relative names, are none.</summary>
    public static string? ClientOf(string module)
    {
        var name = module.StartsWith("node:", StringComparison.Ordinal) ? module.Substring(5) : module;
        return s_modules.Contains(name) ? module
            : s_modules.Any(client =>
                name.StartsWith(client, StringComparison.Ordinal) && name.Length > client.Length && name[client.Length] == '/'
            )
                ? module
            : null;
    }
}
