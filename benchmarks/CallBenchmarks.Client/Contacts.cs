namespace Acme.CallBenchmarks;

/// <summary>What a GET brings.</summary>
public sealed class ContactPage
{
    public List<Contact> Data { get; set; } = [];
}

public sealed class Contact
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Status { get; set; } = "";

    public int Visits { get; set; }
}

/// <summary>What a POST sends.</summary>
public sealed class NewContact
{
    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Status { get; set; } = "";

    public int Visits { get; set; }
}

/// <summary>What a POST brings.</summary>
public sealed class AddedContact
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string Status { get; set; } = "";
}

/// <summary>The content of a 404.</summary>
public sealed class ApiProblem
{
    public string Code { get; set; } = "";

    public string Message { get; set; } = "";
}
