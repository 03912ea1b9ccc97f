using Refit;

namespace Acme.RefitPort;

/// <summary>An interface as people write it for Refit. The port changes the using above and adds [RestClient]; nothing else.</summary>
[Headers("User-Agent: acme-crm", "Accept: application/json")]
public interface IContactsApi
{
    [Get("/contacts/{id}")]
    Task<Contact> GetContact(int id);

    [Get("/contacts/{id}")]
    Task<Contact> GetContactUntil(int id, CancellationToken cancellationToken);

    [Get("/contacts/{ID}")]
    Task<Contact> GetInAnyCase(Guid id);

    [Get("/contacts/list")]
    Task<List<Contact>> GetAll();

    [Get("/contacts/list")]
    Task<List<Contact>> Search(string q, int? limit, string? missing);

    [Get("/contacts/list")]
    Task<List<Contact>> SearchSince([AliasAs("updated_since")] string updatedSince);

    [Get("/contacts/list?kind=person")]
    Task<List<Contact>> SearchPeople(int page);

    [Get("/contacts/list")]
    Task<List<Contact>> FindByFilter(ContactFilter filter);

    [Get("/contacts/list")]
    Task<List<Contact>> FindByQuery([Query] ContactFilter filter, int limit);

    [Get("/contacts/list")]
    Task<List<Contact>> FindByIds([Query(CollectionFormat.Multi)] int[] ids);

    [Get("/contacts/list")]
    Task<List<Contact>> FindByJoinedIds([Query(CollectionFormat.Csv)] List<int> ids);

    [Get("/contacts/list")]
    Task<List<Contact>> FindByDay([Query(Format = "yyyy-MM-dd")] DateTime day);

    [Get("/contacts/list")]
    Task<List<Contact>> FindByKind(ContactKind kind);

    [Get("/contacts/list")]
    Task<List<Contact>> FindByEntries([Query] Dictionary<string, string> entries);

    [Get("/groups/{groupId}/contacts/{id}")]
    Task<Contact> GetMember(string groupId, long id);

    [Get("/files/{**path}")]
    Task<string> GetFile(string path);

    [Get("/contacts/text")]
    Task<string> GetText();

    [Get("/contacts/{id}/photo")]
    Task<Stream> GetPhoto(int id);

    [Post("/contacts")]
    Task<Contact> AddContact([Body] NewContact contact);

    [Post("/contacts")]
    Task<Contact> AddUnmarked(NewContact contact);

    [Post("/contacts/list")]
    Task<List<Contact>> AddMany(List<NewContact> contacts, [Query] string source);

    [Put("/contacts/{id}")]
    Task ReplaceContact(int id, [Body] NewContact contact);

    [Patch("/contacts/{id}")]
    Task<Contact> ChangeContact(int id, [Body] Dictionary<string, string> changes);

    [Delete("/contacts/{id}")]
    Task DeleteContact(int id);

    [Head("/contacts/{id}")]
    Task CheckContact(int id);

    [Options("/contacts")]
    Task GetOptions();

    [Get("/contacts/{id}")]
    [Headers("X-Trace: on", "Accept: text/plain")]
    Task<Contact> GetTraced(int id);

    [Get("/contacts/{id}")]
    Task<Contact> GetOfTenant(int id, [Header("X-Tenant")] string tenant, [Header("Authorization")] string? authorization);

    [Get("/contacts/{id}")]
    Task<Contact> GetWithHeaders(int id, [HeaderCollection] IDictionary<string, string> headers);

    [Post("/login")]
    Task<string> LogIn([Body(BodySerializationMethod.UrlEncoded)] Login login);

    [Post("/login")]
    Task<string> LogInWith([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> login);

    [Post("/notes")]
    Task<string> AddNote([Body] string text);

    [Multipart]
    [Post("/contacts/{id}/files")]
    Task UploadFile(int id, StreamPart file, [AliasAs("title")] string name);
}

public sealed record Contact(int Id, string Name);

public sealed class NewContact
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public ContactKind Kind { get; set; }
}

public sealed class ContactFilter
{
    public string? Name { get; set; }

    [AliasAs("updated_since")]
    public string? UpdatedSince { get; set; }

    public int? Limit { get; set; }
}

public sealed class Login
{
    [AliasAs("user_name")]
    public string? UserName { get; set; }

    public string? Password { get; set; }
}

public enum ContactKind
{
    Person,
    Company,
}
