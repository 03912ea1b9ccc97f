using System.Text.Json;
using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Records;

public sealed class FieldListTests
{
    private readonly AppRecord _record = new("reports", "1");
    private readonly Report _entity;

    public FieldListTests() => _entity = Entity.Open<Report>(_record);

    /// <summary>As the generator writes it.</summary>
    private sealed class Report : Entity
    {
        public IList<Attachment>? Attachments
        {
            get => GetList<Attachment>("attachments__list");
            set => SetList("attachments__list", value);
        }

        public FieldList<string>? Tags
        {
            get => GetList<string>("c_tags");
            set => SetList("c_tags", value);
        }

        public IList<int> Scores
        {
            get => GetListOrEmpty<int>("c_scores");
            set => SetList("c_scores", value);
        }

        public Attachment? Cover
        {
            get => GetField<Attachment>("c_cover");
            set => SetField("c_cover", value);
        }

        public List<Attachment>? Detached
        {
            get => GetField<List<Attachment>>("c_detached");
            set => SetField("c_detached", value);
        }
    }

    [Fact]
    public void A_new_list_belongs_to_the_record_it_is_assigned_to()
    {
        (_entity.Tags ??= []).Add("first");
        (_entity.Tags ??= []).Add("second");

        Assert.Equal("""["first","second"]""", _record.Fields["c_tags"]!.ToJsonString());
    }

    [Fact]
    public void A_list_of_one_record_is_copied_into_another()
    {
        var other = Entity.Open<Report>(new AppRecord("reports", "2"));
        other.Tags = _entity.Tags = ["first"];
        _entity.Tags.Add("second");

        Assert.Equal(["first"], other.Tags);
        Assert.Equal(["first", "second"], _entity.Tags);
    }

    [Fact]
    public void An_attachment_is_added_as_the_documentation_of_the_platform_does()
    {
        _entity.Attachments ??= [];
        _entity.Attachments.Add(new("file-1", "monthly-report.pdf"));

        Assert.Equal("""{"attachments__list":[{"file_uid":"file-1","title":"monthly-report.pdf"}]}""", _record.Fields.ToJsonString());
        Assert.Equal("file-1", _entity.Attachments[0].FileUid);
    }

    [Fact]
    public void Attachments_that_are_there_stay()
    {
        Given("""{"attachments__list":[{"file_uid":"a","title":"A","size":7}]}""");

        _entity.Attachments ??= [];
        _entity.Attachments.Add(new("b", "B"));

        Holds("""{"attachments__list":[{"file_uid":"a","title":"A","size":7},{"file_uid":"b","title":"B"}]}""");
    }

    [Fact]
    public void An_absent_list_is_null_or_empty_and_reading_changes_nothing()
    {
        Given("""{"attachments__list":null}""");

        Assert.Null(_entity.Attachments);
        Assert.Empty(_entity.Scores);
        Assert.False(_entity.Scores.Remove(1));
        _entity.Scores.Clear();
        Holds("""{"attachments__list":null}""");

        _entity.Scores.Add(3);
        Holds("""{"attachments__list":null,"c_scores":[3]}""");
    }

    [Fact]
    public void Properties_that_nobody_knows_survive_every_change()
    {
        Given("""{"attachments__list":[{"file_uid":"a","title":"A","by":{"id":7}},{"file_uid":"b","title":"B","by":{"id":8}}]}""");
        var list = _entity.Attachments!;

        list[0] = list[0] with { Title = "new" };
        Holds("""{"attachments__list":[{"file_uid":"a","title":"new","by":{"id":7}},{"file_uid":"b","title":"B","by":{"id":8}}]}""");

        _entity.Attachments = [.. _entity.Attachments!.Reverse()];
        Holds("""{"attachments__list":[{"file_uid":"b","title":"B","by":{"id":8}},{"file_uid":"a","title":"new","by":{"id":7}}]}""");

        var other = Entity.Open<Report>(new AppRecord("reports", "2"));
        other.Attachments = _entity.Attachments;
        other.Attachments!.RemoveAt(0);
        Assert.Equal("""{"attachments__list":[{"file_uid":"a","title":"new","by":{"id":7}}]}""", other.Fields.ToJsonString());
        Assert.Equal(2, _entity.Attachments!.Count);
    }

    [Fact]
    public void The_list_may_be_set_to_a_part_of_itself()
    {
        Given("""{"c_scores":[1,2,3,4]}""");

        _entity.Scores = _entity.Scores;
        Holds("""{"c_scores":[1,2,3,4]}""");
        _entity.Scores = [.. _entity.Scores.Where(score => score % 2 == 0)];
        Holds("""{"c_scores":[2,4]}""");
        _entity.Scores = null!;
        Holds("""{"c_scores":null}""");
    }

    [Fact]
    public void It_is_a_list_like_any_other()
    {
        _entity.Scores = [10, 30];
        var list = _entity.Scores;
        list.Insert(1, 20);
        list.Insert(3, 40);
        list.RemoveAt(0);

        Assert.Equal([20, 30, 40], list);
        Assert.Equal((3, 1, -1, false), (list.Count, list.IndexOf(30), list.IndexOf(10), list.IsReadOnly));
        Assert.True(list.Remove(40));
        Assert.False(list.Remove(40));
        Assert.True(list.Contains(20));
        var copy = new int[3];
        list.CopyTo(copy, 1);
        Assert.Equal([0, 20, 30], copy);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1] = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.RemoveAt(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Insert(3, 0));
        list.Clear();
        Holds("""{"c_scores":[]}""");
    }

    [Fact]
    public void Equal_attachments_are_found_whatever_else_their_items_hold()
    {
        Given("""{"attachments__list":[{"file_uid":"a","title":"A","size":7},{"file_uid":"b"}]}""");

        Assert.True(_entity.Attachments!.Contains(new("a", "A")));
        Assert.Equal(new("a", "A"), _entity.Attachments[0]);
        Assert.Equal(new Attachment("a", "A").GetHashCode(), _entity.Attachments[0].GetHashCode());
        Assert.NotEqual(new("a", "B"), _entity.Attachments[0]);
        Assert.True(_entity.Attachments.Remove(new("b")));
        Holds("""{"attachments__list":[{"file_uid":"a","title":"A","size":7}]}""");
    }

    [Fact]
    public void A_missing_title_stays_missing_until_there_is_one()
    {
        Given("""{"attachments__list":[{"file_uid":"a"}]}""");

        _entity.Attachments = [.. _entity.Attachments!];
        Holds("""{"attachments__list":[{"file_uid":"a"}]}""");
        _entity.Attachments![0] = _entity.Attachments[0] with { Title = "A" };
        Holds("""{"attachments__list":[{"file_uid":"a","title":"A"}]}""");
        _entity.Attachments[0] = _entity.Attachments[0] with { Title = null };
        Holds("""{"attachments__list":[{"file_uid":"a","title":null}]}""");
    }

    [Fact]
    public void A_single_attachment_is_a_field_too()
    {
        _entity.Cover = new("a", "A");
        Holds("""{"c_cover":{"file_uid":"a","title":"A"}}""");
        Assert.Equal(new("a", "A"), _entity.Cover);
    }

    [Fact]
    public void A_field_that_is_no_list_is_named_when_it_is_read()
    {
        Given("""{"attachments__list":"x","c_scores":{}}""");

        var error = Assert.Throws<InvalidCastException>(() => _entity.Attachments);
        Assert.StartsWith("Field 'attachments__list' holds String, which is no list.", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => _entity.Scores);
    }

    [Theory]
    [InlineData("""{"title":"A"}""")]
    [InlineData("""{"file_uid":null}""")]
    [InlineData("""{"file_uid":" "}""")]
    [InlineData("""{"file_uid":{}}""")]
    [InlineData("7")]
    [InlineData("[]")]
    public void An_item_that_is_no_attachment_is_named_when_it_is_read(string item)
    {
        Given($$"""{"attachments__list":[{"file_uid":"a"},{{item}}]}""");

        Assert.Equal("a", _entity.Attachments![0].FileUid);
        var error = Assert.Throws<InvalidCastException>(() => _entity.Attachments[1]);
        Assert.StartsWith("Field 'attachments__list[1]' holds", error.Message, StringComparison.Ordinal);
        Assert.Contains("'file_uid'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attachment_without_a_file_is_refused_and_nothing_is_lost()
    {
        Given("""{"c_scores":[1]}""");

        Assert.Throws<ArgumentException>(() => _entity.Attachments = [new("a"), new(" ")]);
        Holds("""{"c_scores":[1]}""");
    }

    [Fact]
    public void A_list_that_could_not_write_through_is_refused_with_the_type_to_use()
    {
        var error = Assert.Throws<ArgumentException>(() => _entity.Detached = []);

        Assert.Contains("IList", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_never_stored_in_a_list() =>
        Assert.Throws<ArgumentException>(() => FieldList<object>.Set([], "c_x", [new Secret("s3cr3t-value")]));

    [Fact]
    public void Json_names_hold_for_rows_of_an_import_too()
    {
        var json = JsonSerializer.Serialize(new Attachment("a", "A"));

        Assert.Equal("""{"file_uid":"a","title":"A"}""", json);
        Assert.Equal(new Attachment("a", "A"), JsonSerializer.Deserialize<Attachment>(json));
        Assert.Equal("""{"file_uid":"a"}""", FieldValue.Write<object>("c_x", new Attachment("a"))!.ToJsonString());
    }

    private void Given(string fields)
    {
        foreach (var (name, value) in JsonNode.Parse(fields)!.AsObject())
        {
            _record.Fields[name] = value?.DeepClone();
        }
    }

    private void Holds(string fields) => Assert.Equal(fields, _record.Fields.ToJsonString());
}
