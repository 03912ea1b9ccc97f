using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>What a project may do outside of itself. Names only, never a value.</summary>
internal sealed record InventoryModel(
    EquatableArray<InventoryClient> Clients,
    EquatableArray<InventorySecret> Secrets,
    EquatableArray<InventoryAction> Actions,
    EquatableArray<string> Services
);

/// <summary>A client.</summary>
/// <param name="Host">Scheme, host and port as they are written down; null when a secret or the caller says them.</param>
/// <param name="HostSecret">The secret that holds the base URL, or null.</param>
/// <param name="Authentication">What all calls send, such as <c>ApiKeyHeader crmApiKey</c>.</param>
internal sealed record InventoryClient(
    string Type,
    string? Host,
    string? HostSecret,
    EquatableArray<InventoryAuthentication> Authentication,
    EquatableArray<InventoryCall> Calls
);

/// <summary>One call.</summary>
/// <param name="Path">The path template with the prefix of the client.</param>
/// <param name="Authentication">What this call sends instead of what all calls of the client do; mostly nothing.</param>
internal sealed record InventoryCall(string Method, string Path, string Name, EquatableArray<InventoryAuthentication> Authentication);

/// <summary>Credentials that are sent.</summary>
/// <param name="Kind">The attribute, such as <c>BearerAuth</c>.</param>
internal sealed record InventoryAuthentication(string Kind, EquatableArray<string> Secrets);

/// <summary>A declared secret.</summary>
internal sealed record InventorySecret(string Name, string Variable, bool IsOptional);

/// <summary>An action or script.</summary>
internal sealed record InventoryAction(string Kind, string Name, string Method);
