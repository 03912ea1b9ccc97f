namespace Acme.Mistakes;

using System.Runtime.CompilerServices;
using Comind.Api.Server;

/// <summary>Calls that could never work, or not as they are meant. A partial void without a body is no error for the compiler.</summary>
[RestClient(BaseUrl = "http://crm.example.com")] // RAPI4116
internal static partial class Calls
{
    [Get("/contacts/{id}")] // RAPI4102
    static partial void FindByName(string name);

    [Get("/contacts/{id")] // RAPI4103
    static partial void Find(int id);

    [Get("/contacts/../admin")] // RAPI4104
    static partial void FindAdmin();

    [Get("contacts")] // RAPI4105
    static partial void FindAll();

    [Get("/contacts/first")]
    static partial void FindFirst([Path] int id); // RAPI4106

    [Post("/visits")]
    static partial void AddVisit(DayOfWeek day); // RAPI4107

    [Post("/contacts")]
    static partial void Add([Body] Contact contact, [Body] string note); // RAPI4108

    [Get("/contacts/search")]
    static partial void Search([Body] Contact filter); // RAPI4109

    [Delete("/contacts")]
    static partial void Remove(CancellationToken token); // RAPI4110

    [Timeout(5)]
    static partial void Touch(); // RAPI4111

    [Get("/notes"), Headers("X Tenant: acme")] // RAPI4113
    static partial void FindNotes();

    [Get("/deals")]
    static partial void FindDeals([Query("since")] string from, [Query("since")] string to); // RAPI4114

    [Get("/deals/{id}")]
    static partial void FindDeal(int? id); // RAPI4115

    [Get("/deals/{id}/notes")]
    static partial void FindDealNotes(int id);

    [Get("/deals/{id}/notes")] // RAPI4117
    static partial void FindDealFiles(int id);

    [Get("/owners")]
    public static partial Task<string> FindOwnersAsync(); // RAPI4118

    [Get("/pictures")]
    static partial void FindPictures(Picture like); // RAPI4119

    [Post("/pictures"), Multipart]
    static partial void AddPicture(FileRef file, [Body] Contact contact); // RAPI4120

    [Get("/states"), Expect(200, 200)] // RAPI4122
    static partial void FindStates();

    [Get("/errors"), Error<Contact>(404)] // RAPI4123
    static partial void FindErrors();

    [Post("/orders"), Retry(3)] // RAPI4124
    static partial void AddOrder(Contact contact);

    [Get("/pages"), Paged(Page = "page")]
    static partial void FindPages(); // RAPI4125

    [Get("/fast"), Timeout(0)] // RAPI4126
    static partial void FindFast();

    [Get("/" + RuntimeFeature.PortablePdb)] // RAPI4128
    static partial void FindOrders();

    [Get("/generic")]
    static partial void FindGeneric<T>(); // RAPI4129

    [Get("/slow"), Timeout(30000)] // RAPI4131
    static partial void FindSlow();
}

/// <summary>A URL with a fragment, which is never sent.</summary>
[RestClient(BaseUrl = "https://crm.example.com/#contacts")] // RAPI4127
internal static partial class CallsOfFragment;

/// <summary>A client of which one call returns what no answer holds.</summary>
[RestClient]
internal partial interface ICounts
{
    [Get("/text")]
    string GetText();

    [Get("/counts")]
    (int All, int New) GetCounts(); // RAPI4112
}

/// <summary>Written by hand, because it cannot be generated.</summary>
internal sealed partial class Counts
{
    public (int All, int New) GetCounts() => (GetText().Length, 0);
}

/// <summary>An interface that was written for Refit, and is not marked.</summary>
internal interface IUnmarked // RAPI4130
{
    [Get("/contacts")]
    string GetContacts();
}

/// <summary>A client that promises more than calls.</summary>
[RestClient]
internal partial interface IClosing : IDisposable // RAPI4132
{
    [Get("/contacts")]
    string GetContacts();
}

internal sealed record Contact(string Name);

internal sealed record Picture(string Name, Stream Content);
