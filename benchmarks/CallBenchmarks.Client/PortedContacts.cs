using Comind.Api.Server;

namespace Acme.CallBenchmarks;

/// <summary>The interface that was written for Refit, through us.</summary>
public static class PortedContacts
{
    public static Ported.IContactsApi Over(RestClient client) => new Ported.ContactsApi(client);
}
