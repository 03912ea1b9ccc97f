namespace Acme.Mistakes;

using Comind.Api.Server;

/// <summary>A record some fields of which are none.</summary>
[Entity]
internal sealed partial class Report
{
    [Field("c_note")]
    public partial string? Note { get; set; }

    [Field("c_note")] // RAPI4303
    public partial string? Remark { get; set; }

    [Field]
    public partial string[] Tags { get; set; } // RAPI4304

    [Field("c-state")] // RAPI4305
    public partial string? State { get; set; }

    [Field("c_size")]
    public int Size => Note?.Length ?? 0; // RAPI4306
}

/// <summary>A C# record derives from no class.</summary>
[Entity]
internal sealed partial record Draft; // RAPI4301

internal class Row;

/// <summary>Whatever its base class does, it knows nothing of fields.</summary>
[Entity]
internal sealed partial class Order : Row; // RAPI4307
