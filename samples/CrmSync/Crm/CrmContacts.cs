namespace Acme.CrmSync.Crm;

/// <summary>
/// The data of the CRM: always the same contacts, of which the same few get a new phone number at each start, as if
/// somebody had worked in the CRM since.
/// </summary>
internal sealed class CrmContacts(DateTimeOffset startedAt)
{
    public const int Count = 450;

    private const int ChangedAtStart = 20;
    private const int DistanceOfChanged = Count / ChangedAtStart;
    private const long PhoneNumbers = 10_000_000_000;

    private static readonly string[] s_firstNames =
    [
        .. "Ada,Boris,Carla,Dmitri,Elif,Farid,Grace,Hana,Igor,Jun,Klara,Liam,Mona,Nils,Olga".Split(','),
    ];

    private static readonly string[] s_lastNames =
    [
        .. "Abe,Bauer,Cruz,Dahl,Evans,Fischer,Garcia,Haas,Ito,Jansen,Kaya,Lopez,Meyer,Novak,Okoye".Split(','),
        .. "Petrov,Quinn,Rossi,Sato,Tanaka,Ueda,Varga,Weber,Xu,Yilmaz,Zeman,Brandt,Costa,Duarte,Engel".Split(','),
    ];

    private static readonly string[] s_companies = ["Acme", "Globex", "Initech", "Umbrella", "Hooli", "Stark", "Wayne"];

    private readonly CrmContact[] _contacts = [.. Enumerable.Range(0, Count).Select(i => NewContact(i, startedAt))];

    /// <summary>One page, in the order of ids.</summary>
    public CrmContactPage Page(DateTimeOffset? updatedSince, int limit, int offset)
    {
        CrmContact[] found = [.. _contacts.Where(contact => updatedSince is null || contact.UpdatedAt >= updatedSince)];
        return new CrmContactPage([.. found.Skip(offset).Take(limit)], found.Length);
    }

    private static CrmContact NewContact(int i, DateTimeOffset startedAt)
    {
        var first = s_firstNames[i % s_firstNames.Length];
        var last = s_lastNames[i / s_firstNames.Length];
        var contact = new CrmContact(
            1_001 + i,
            $"{first} {last}",
            $"{first}.{last}@example.com",
            $"+1{5_550_000_000 + i}",
            s_companies[i % s_companies.Length],
            new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(i)
        );
        var isChanged = i % DistanceOfChanged == 0 && i / DistanceOfChanged < ChangedAtStart;
        return isChanged ? contact with { Phone = NewPhone(i, startedAt), UpdatedAt = startedAt } : contact;
    }

    private static string NewPhone(int i, DateTimeOffset startedAt) => $"+1{(startedAt.ToUnixTimeMilliseconds() + i) % PhoneNumbers:D10}";
}
