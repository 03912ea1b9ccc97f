namespace Acme.Corpus;

internal sealed record Contact(string Id, string? Name, string? Email);

internal sealed record Order(string Id, decimal Total, string Currency);

internal sealed record Invoice(string Number, decimal Amount);

internal sealed record Shipment(string TrackingNumber, string Carrier);

internal sealed record Ticket(int Id, string Subject);

internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

internal sealed record ErrorBody(string Code, string Message);

internal sealed class Settings
{
    public string? ApiKey { get; set; }

    public string? Password { get; set; }

    public string Token { get; init; } = "";

    public string? UserName { get; set; }

    public string? ConnectionString { get; set; }

    public byte[]? SigningKey { get; set; }

    public Dictionary<string, string> Headers { get; } = [];
}
