namespace Comind.Api.Server;

/// <summary>What a <see cref="RecordFilter"/> asks of a record.</summary>
public enum RecordFilterKind
{
    /// <summary>Every one of the filters holds; true when there are none.</summary>
    All,

    /// <summary>At least one of the filters holds; false when there are none.</summary>
    Any,

    /// <summary>The only filter does not hold.</summary>
    Not,

    /// <summary>The record's id is one of the values.</summary>
    Id,

    /// <summary>The field is absent or null.</summary>
    IsNull,

    /// <summary>The field equals one of the values.</summary>
    In,

    /// <summary>The field is less than the only value.</summary>
    Less,

    /// <summary>The field is less than or equal to the only value.</summary>
    LessOrEqual,

    /// <summary>The field is greater than the only value.</summary>
    Greater,

    /// <summary>The field is greater than or equal to the only value.</summary>
    GreaterOrEqual,

    /// <summary>The text of the field contains the only value.</summary>
    Contains,

    /// <summary>The text of the field starts with the only value.</summary>
    StartsWith,
}
