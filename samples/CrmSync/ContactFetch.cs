using Comind.Api.Server;

namespace Acme.CrmSync;

/// <summary>Reads all pages before anything is imported: a CRM that fails half-way changes nothing.</summary>
internal static class ContactFetch
{
    private const int PageSize = 200;

    public static IReadOnlyList<Contact> FetchAll(string? updatedSince)
    {
        var contacts = new List<Contact>();
        long? firstOfLastPage = null;
        while (true)
        {
            // A CRM may cap the page size below ours, so only an empty page or the total says that it was the last.
            var page = FetchPage(updatedSince, offset: contacts.Count);
            if (page.Data.Count == 0)
            {
                return contacts;
            }

            if (page.Data[0].Id == firstOfLastPage)
            {
                throw new ActionException("The CRM returned the same page twice; it seems to ignore the parameter 'offset'.");
            }

            firstOfLastPage = page.Data[0].Id;
            contacts.AddRange(page.Data);
            if (contacts.Count >= page.Total)
            {
                return contacts;
            }
        }
    }

    private static ContactPage FetchPage(string? updatedSince, int offset)
    {
        try
        {
            return CrmApi.GetContacts(updatedSince, PageSize, offset);
        }
        catch (RestApiException e) when (e.Kind == RestApiErrorKind.Status)
        {
            var hint = e.StatusCode is 401 or 403 ? ". Check the API key in COMIND_SECRET_CRM_API_KEY." : "";
            throw new ActionException($"CRM API returned {e.StatusCode}{hint}", e);
        }
    }
}
